#pragma once

#include <QFile>
#include <QHash>
#include <QTranslator>
#include <QXmlStreamReader>

namespace kinward::test
{

/// The Spanish of translations/kinward_es.ts, for tests of a single room, which does not have the
/// program's .qm files. A string that has none yet is given a third more letters, which is about
/// what Spanish takes.
class Spanish final : public QTranslator
{
public:
    explicit Spanish(const QString &tsFile)
    {
        QFile file(tsFile);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no %s", qPrintable(tsFile));
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement)
                take(xml);
        }
    }

    bool isEmpty() const override { return m_words.isEmpty(); }
    QString translate(
        const char *context, const char *source, const char *disambiguation, int n) const override
    {
        if (*context == 'Q')
            return {}; // Qt's own
        const QStringList forms = m_words.value(keyOf(QString::fromUtf8(context),
            QString::fromUtf8(source), QString::fromUtf8(disambiguation)));
        if (!forms.isEmpty())
            return n == 1 ? forms.first() : forms.last();
        const QString english = QString::fromUtf8(source);
        return english + u' ' + QString(english.size() / 3, u'ñ');
    }

private:
    static QString keyOf(
        const QString &context, const QString &source, const QString &disambiguation)
    {
        return context + u'\n' + source + u'\n' + disambiguation;
    }
    void take(QXmlStreamReader &xml)
    {
        const auto name = xml.name();
        if (name == QLatin1String("name")) {
            m_context = xml.readElementText();
        } else if (name == QLatin1String("message")) {
            m_source.clear();
            m_comment.clear();
        } else if (name == QLatin1String("source")) {
            m_source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            m_comment = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            QStringList forms;
            QString text;
            while (xml.readNext() != QXmlStreamReader::EndElement
                || xml.name() != QLatin1String("translation")) {
                if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
                    forms.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (forms.isEmpty() && !text.trimmed().isEmpty())
                forms.append(text);
            if (!forms.isEmpty() && !forms.first().isEmpty())
                m_words.insert(keyOf(m_context, m_source, m_comment), forms);
        }
    }

    QString m_context;
    QString m_source;
    QString m_comment;
    QHash<QString, QStringList> m_words;
};

} // namespace kinward::test
