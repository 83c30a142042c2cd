#include "ui/records/DocumentsPage.h"

#include "core/fhir/AttachmentReader.h"
#include "core/models/CareWording.h"
#include "core/models/Wording.h"
#include "ui/records/AttachmentBox.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

#include <QStringDecoder>

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

constexpr int longestText = 100000; ///< characters that are read on the page

QString categoriesText(const care::DocumentReference &document)
{
    QStringList lines;
    for (const care::CodeableConcept &category : document.categories)
        lines.append(category.label());
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

} // namespace

DocumentsPage::DocumentsPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Documents, session, clock, theme, parent)
    , m_model(new models::DocumentModel(session.records(), this))
    , m_files(new AttachmentBox(theme, this))
{
    connect(m_files, &AttachmentBox::wanted, this, &RecordPage::fileWanted);
    setContent(m_model);
}

QList<SortChoice> DocumentsPage::sortChoices() const
{
    return {{tr("Newest first")}, {tr("Oldest first"), models::SortRole, Qt::AscendingOrder},
        {tr("By name"), models::TitleRole, Qt::AscendingOrder}};
}

DetailContent DocumentsPage::detailOf(int sourceRow)
{
    const care::DocumentReference &document = m_model->at(sourceRow);
    const QList<models::RecordFile> files = m_model->filesOf(sourceRow);
    const QString title = models::DocumentModel::titleOf(document);
    const QString type = document.type.label();
    DetailContent content;
    content
        .title(title, m_model->index(sourceRow, 0).data(models::StatusTextRole).toString())
        //: Label: what sort of document this is
        .row(tr("Kind"), type == title ? QString() : type)
        .row(tr("Category"), categoriesText(document))
        .row(tr("Date"), wording::longDate(document.date))
        .row(tr("Written by"), models::DocumentModel::authorsOf(document))
        .row(tr("Kept by"), document.custodian.display)
        .row(tr("Where"), document.facility)
        //: Label: the time that a document is about
        .row(tr("About"), wording::period(document.servicePeriod));
    if (!files.isEmpty()) {
        m_files->setFiles(files);
        content.heading(files.size() == 1 ? tr("File") : tr("Files")).embed(m_files);
    } else {
        content.paragraph(tr("The practice did not send a file for this document."));
    }
    const QString text = inlineText(files);
    if (!text.isEmpty())
        content.heading(tr("Text")).paragraph(text);
    return content.footer(sourceText(document.meta));
}

/// What can be read without another program.
QString DocumentsPage::inlineText(const QList<models::RecordFile> &files) const
{
    for (const models::RecordFile &file : files) {
        if (!file.isInline || !file.contentType.startsWith(QLatin1String("text/plain")))
            continue;
        const auto record = session().records().find(file.resourceType, file.recordId);
        const auto bytes = record ? fhir::readAttachmentData(record->json, file.index)
                                  : Result<QByteArray>(QByteArray());
        if (!bytes)
            continue;
        QStringDecoder utf8(QStringDecoder::Utf8);
        QString text = utf8(*bytes);
        if (utf8.hasError())
            text = QString::fromLatin1(*bytes); // what old programs wrote
        text = text.trimmed();
        return text.size() > longestText ? text.left(longestText) + QLatin1Char('\n')
                + tr("The rest is in the file.", "end of a long text")
                                         : text;
    }
    return {};
}

QString DocumentsPage::emptyExplanation() const
{
    return tr("When the practice shares a letter, a report or another document, it appears here.");
}

} // namespace kinward::ui
