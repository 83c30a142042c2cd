#pragma once

#include "core/uploads/Upload.h"

#include <QFrame>

#include <optional>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace kinward::ui
{

class Theme;
class WrappingLabel;

/// One of the files that were chosen for an upload: which it is, how large, what it is to be
/// called, and, where it cannot go, why and what to do. One that was uploaded before asks whether
/// it is wanted twice.
class UploadFileCard final : public QFrame
{
    Q_OBJECT

public:
    /// `upload` as uploads::checkFile() gave it.
    UploadFileCard(const uploads::Upload &upload, const Theme &theme, QWidget *parent = nullptr);

    QString path() const { return m_upload.path; }
    bool isPhoto() const; ///< may say where it was taken
    /// It cannot go; `practice` is what the practice is called. Nothing: it can.
    void setProblem(const std::optional<uploads::UploadProblem> &problem, const QString &practice);
    /// `when` it was uploaded, in words.
    void askIfSame(const QString &when);
    bool goes() const; ///< no problem, and wanted
    /// With its title, and that it is wanted twice where it is.
    uploads::Upload upload() const;
    void focusName();

Q_SIGNALS:
    void changed(); ///< goes()
    void removeRequested();

private:
    void addParts(const Theme &theme);

    uploads::Upload m_upload;
    bool m_hasProblem = false;
    bool m_isSame = false;
    WrappingLabel *m_problem = nullptr;
    QWidget *m_nameField = nullptr;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_again = nullptr;
};

} // namespace kinward::ui
