#pragma once

#include "core/base/Clock.h"
#include "core/models/RecordFile.h"
#include "net/session/PatientSession.h"

#include <QDialog>

#include <memory>

class QPushButton;
class QStackedWidget;

namespace kinward::ui
{

class PreviewPane;
class StatePane;
class Theme;

/// A file of the record, read inside the program in a window of its own beside the record: what is
/// read is fetched for it and forgotten with it. Esc closes. One file at a time; deletes itself.
class PreviewWindow final : public QDialog
{
    Q_OBJECT

public:
    PreviewWindow(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);
    ~PreviewWindow() override;

    using QDialog::show;
    /// In place of the file that was shown before.
    void show(const models::RecordFile &file);

Q_SIGNALS:
    void openWanted(const kinward::models::RecordFile &file); ///< with the system's program for it
    void saveWanted(const kinward::models::RecordFile &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFoot();
    void fetch();
    void take(const Result<QByteArray> &bytes);
    void retranslate();

    net::PatientSession &m_session;
    const Clock &m_clock;
    const Theme &m_theme;
    models::RecordFile m_file;
    std::unique_ptr<QObject> m_fetching; ///< owns the request under way
    QStackedWidget *m_stack = nullptr;
    StatePane *m_state = nullptr;
    PreviewPane *m_pane = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace kinward::ui
