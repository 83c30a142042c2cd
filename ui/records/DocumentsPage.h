#pragma once

#include "core/models/DocumentModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

class AttachmentBox;

/// Documents: what they are, who wrote them, and their files to be saved. Text that came with the
/// record is read here.
class DocumentsPage final : public RecordPage
{
    Q_OBJECT

public:
    DocumentsPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;

private:
    QString inlineText(const QList<models::RecordFile> &files) const;

    models::DocumentModel *m_model = nullptr;
    AttachmentBox *m_files = nullptr;
};

} // namespace kinward::ui
