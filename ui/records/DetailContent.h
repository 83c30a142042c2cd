#pragma once

#include "core/models/RecordRoles.h"

#include <QList>
#include <QString>

class QWidget;

namespace kinward::ui
{

/// One piece of a record as it is read from top to bottom.
struct DetailBlock {
    enum class Kind {
        Title, ///< text, and a badge (note, tone) where it has a word
        Heading, ///< text at `level`, 2 or 3
        Row, ///< label and text, and a small explanation (note)
        Question, ///< label above text, indented by `level`
        Paragraph,
        Amount, ///< label, and text aligned as a number
        Total, ///< an Amount that sums up what stands above
        Embedded, ///< a widget of the page, which goes on owning it
        Footer, ///< where the record is from
    };

    Kind kind = Kind::Paragraph;
    QString label = {};
    QString text = {};
    QString note = {};
    models::Tone tone = models::Tone::Neutral;
    int level = 2;
    QWidget *widget = nullptr;

    friend bool operator==(const DetailBlock &, const DetailBlock &) = default;
};

/// A record as an outline, put together by a page and shown by DetailView. What is empty is left
/// out, so that pages need not ask before each line.
class DetailContent
{
public:
    DetailContent &title(
        const QString &text, const QString &badge = {}, models::Tone tone = models::Tone::Neutral);
    DetailContent &heading(const QString &text, int level = 2);
    DetailContent &row(const QString &label, const QString &text, const QString &note = {});
    DetailContent &question(const QString &label, const QString &text, int level);
    DetailContent &paragraph(const QString &text);
    DetailContent &amount(const QString &label, const QString &text, const QString &note = {});
    DetailContent &total(const QString &label, const QString &text, const QString &note = {});
    DetailContent &embed(QWidget *widget);
    DetailContent &footer(const QString &text);

    const QList<DetailBlock> &blocks() const { return m_blocks; }

private:
    QList<DetailBlock> m_blocks;
};

} // namespace kinward::ui
