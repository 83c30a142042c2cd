#include "ui/visit/channel/MessageReader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace kinward::visit;

namespace
{

/// Stands in for `kinward-visit` where a test wants faults that the real one has not: writes down
/// what it hears, and says what the test wants it to say. VisitPuppet is the other end.
class Child final : public QObject
{
public:
    explicit Child(const QDir &folder)
        : m_heard(folder.filePath(QStringLiteral("heard")))
        , m_script(folder.filePath(QStringLiteral("script")))
        , m_isSilent(folder.exists(QStringLiteral("silent")))
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        if (!m_heard.open(QIODevice::WriteOnly | QIODevice::Append)
            || !m_script.open(QIODevice::ReadOnly))
            std::exit(9);
        m_script.seek(m_script.size()); // what was told to one before is not for this one
        connect(&m_input, &QSocketNotifier::activated, this, &Child::read);
        connect(&m_look, &QTimer::timeout, this, &Child::follow);
        m_look.start(5);
    }

private:
    void note(const QByteArray &line)
    {
        m_heard.write(line + '\n');
        m_heard.flush();
    }
    void note(const char *name, const QString &text)
    {
        note(QByteArray(name) + '=' + text.toUtf8().replace('\n', '|'));
    }

    static void say(const FromRoom &message)
    {
        const QByteArray bytes = encode(message);
        std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
        std::fflush(stdout);
    }

    void read()
    {
        char buffer[65536];
        const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            note("end of input");
            std::exit(0);
        }
        m_reader.append(QByteArrayView(buffer, count));
        while (const auto message = m_reader.next())
            std::visit([this](const auto &content) { take(content); }, *message);
    }

    void take(const Order &order)
    {
        note("link", order.link.toString());
        note("password", order.password);
        note("title", order.title);
        note("with", order.with);
        note("patient", order.patient);
        note("note", order.note);
        note(order.keepsNote ? "note kept" : "note not kept");
        note("camera", order.devices.camera);
        note("language", order.language);
        note("appearance", QString::number(order.appearance));
        note("percent", QString::number(order.textPercent));
        note("authorities", QString::fromLatin1(order.authorities));
        note(order.check ? "checked order" : "order");
        if (!m_isSilent)
            say(RoomState());
    }
    void take(const BringToFront &) { note("front"); }
    void take(const Leave &)
    {
        note("leave");
        if (m_isDeaf)
            return;
        if (m_lastWords.isEmpty())
            std::exit(0);
        say(Note{99, m_lastWords});
    }
    void take(const NoteKept &kept)
    {
        note(
            QByteArray("kept ") + QByteArray::number(kept.number) + (kept.isKept ? " yes" : " no"));
        if (!m_lastWords.isEmpty() && kept.number == 99)
            std::exit(0);
    }

    void follow()
    {
        m_told += m_script.readAll();
        for (auto end = m_told.indexOf('\n'); end >= 0; end = m_told.indexOf('\n')) {
            const QByteArray line = m_told.left(end);
            m_told.remove(0, end + 1);
            obey(line);
        }
    }

    void obey(const QByteArray &line)
    {
        const auto words = line.split(' ');
        const QByteArray rest = line.mid(words[0].size() + 1);
        if (words[0] == "state")
            say(RoomState{Phase(words[1].toInt()), Sending(words[2].toInt()),
                Sending(words[3].toInt()), words.value(4) == "shares", words.value(4) == "loses"});
        else if (words[0] == "note")
            say(Note{words[1].toInt(), QString::fromUtf8(rest.mid(words[1].size() + 1))});
        else if (words[0] == "devices")
            say(DevicesChosen{{QString::fromUtf8(words[1]), QString::fromUtf8(words[2]),
                QString::fromUtf8(words[3])}});
        else if (words[0] == "open")
            say(OpenOutside{QUrl(QString::fromUtf8(rest))});
        else if (words[0] == "show")
            say(ShowInProgram{ShowInProgram::Place(words[1].toInt())});
        else if (words[0] == "last")
            m_lastWords = QString::fromUtf8(rest);
        else if (words[0] == "deaf")
            m_isDeaf = true;
        else if (words[0] == "nonsense")
            std::fwrite("\0\0\0\4hello", 1, 9, stdout), std::fflush(stdout);
        else if (words[0] == "crash")
            std::abort();
        else if (words[0] == "exit")
            std::exit(words[1].toInt());
        note("did " + words[0]);
    }

    QFile m_heard;
    QFile m_script;
    QByteArray m_told; ///< lines of the script, the last one may be half there
    bool m_isSilent;
    bool m_isDeaf = false;
    QString m_lastWords;
    QSocketNotifier m_input;
    QTimer m_look;
    MessageReader<ToRoom> m_reader;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const Child child(QDir(qEnvironmentVariable("KINWARD_VISIT_PUPPET")));
    return QCoreApplication::exec();
}
