#pragma once

#include <QStringList>
#include <QTextCursor>
#include <QTextDocument>

#include <memory>

class QPagedPaintDevice;

namespace kinward::ui
{

/// What stands on every sheet: whose record this is, where it is from and how old it is.
struct PaperHeading {
    QString name; ///< the patient's
    QString facts; ///< "born 03/14/1942 · Lakeside Family Medicine"
    QString asOf; ///< "as of November 24, 2026, 9:12 AM"
};

/// A document for the printer or a PDF, written from top to bottom. Always dark on white, whatever
/// the screen's theme; nothing in it is read as HTML.
class Paper final
{
public:
    explicit Paper(PaperHeading heading);

    void title(const QString &text);
    void heading(const QString &text, int level = 2);
    void paragraph(const QString &text);
    void soft(const QString &text); ///< small print
    void row(const QString &label, const QString &text);
    /// A point of a list, with what belongs to it behind it.
    void item(const QString &text, const QString &note);
    void table(const QStringList &headings, const QList<QStringList> &rows);

    const QTextDocument &document() const { return *m_document; }
    /// Sheets as they come out of `device`.
    int print(QPagedPaintDevice &device) const;

private:
    enum class Weight { Body, Strong, Soft };
    void beginBlock(double spaceAbove, double indent = 0);
    void words(const QString &text, Weight weight, double points);

    PaperHeading m_heading;
    std::shared_ptr<QTextDocument> m_document;
    QTextCursor m_cursor;
    bool m_started = false;
};

/// A page that can be put on paper as it stands.
class Printable
{
public:
    virtual ~Printable() = default;
    virtual void writeTo(Paper &paper) const = 0;
};

} // namespace kinward::ui

Q_DECLARE_INTERFACE(kinward::ui::Printable, "org.kinward.Printable")
