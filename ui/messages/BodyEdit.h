#pragma once

#include <QPlainTextEdit>

namespace kinward::ui
{

/// The text of a message, plain. What is pasted or dropped loses its formatting and whatever cannot
/// be seen; files are handed on. Tab leaves the field.
class BodyEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit BodyEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    void filesGiven(const QStringList &paths); ///< pasted or dropped

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

/// The files of this computer that were pasted or dropped; empty where there are none.
QStringList filesOf(const QMimeData *source);

} // namespace kinward::ui
