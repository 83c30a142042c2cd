#include "ui/messages/BodyEdit.h"

#include "ui/messages/ComposeWords.h"

#include <QMimeData>
#include <QUrl>

namespace kinward::ui
{

QStringList filesOf(const QMimeData *source)
{
    QStringList paths;
    const auto urls = source->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

BodyEdit::BodyEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
}

bool BodyEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || !filesOf(source).isEmpty();
}

void BodyEdit::insertFromMimeData(const QMimeData *source)
{
    const QStringList files = filesOf(source);
    if (!files.isEmpty()) {
        Q_EMIT filesGiven(files);
        return;
    }
    const QString text = cleanedText(source->text());
    if (!text.isEmpty())
        textCursor().insertText(text);
    ensureCursorVisible();
}

} // namespace kinward::ui
