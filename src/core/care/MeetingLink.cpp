#include "core/care/MeetingLink.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kinward::care
{

namespace
{

const QString httpsPrefix = QStringLiteral("https://");
constexpr qsizetype longestAddress = 2048;
constexpr qsizetype longestText = 20000; ///< of a note: what comes after it is not looked at

/// Services whose addresses are meetings whatever the path says.
constexpr std::array services{QLatin1String("zoom.us"), QLatin1String("zoomgov.com"),
    QLatin1String("doxy.me"), QLatin1String("meet.google.com"),
    QLatin1String("teams.microsoft.com"), QLatin1String("teams.live.com"),
    QLatin1String("meet.jit.si"), QLatin1String("8x8.vc"), QLatin1String("webex.com"),
    QLatin1String("whereby.com"), QLatin1String("vsee.com"), QLatin1String("vsee.me"),
    QLatin1String("amwell.com"), QLatin1String("updox.com"), QLatin1String("mend.com"),
    QLatin1String("thera-link.com"), QLatin1String("gotomeeting.com"),
    QLatin1String("meet.goto.com"), QLatin1String("ringcentral.com"),
    QLatin1String("bluejeans.com"), QLatin1String("chime.aws")};

constexpr std::array meetingWords{QLatin1String("call"), QLatin1String("conference"),
    QLatin1String("consult"), QLatin1String("join"), QLatin1String("meet"),
    QLatin1String("meeting"), QLatin1String("meetings"), QLatin1String("room"),
    QLatin1String("session"), QLatin1String("video"), QLatin1String("videocall"),
    QLatin1String("videochat"), QLatin1String("videoconference"), QLatin1String("videovisit"),
    QLatin1String("virtual"), QLatin1String("virtualvisit"), QLatin1String("visit"),
    QLatin1String("waitingroom")};

/// How words begin that say so in both languages.
constexpr std::array remoteBeginnings{QLatin1String("telehealth"), QLatin1String("telemed"),
    QLatin1String("televis"), QLatin1String("telesalud"), QLatin1String("teleconsult")};
/// Whole words and phrases that do. "Video" alone may be an examination (a video EEG), and "online"
/// how it was booked.
constexpr std::array remotePhrases{QStringView(u"video visit"), QStringView(u"video call"),
    QStringView(u"video appointment"), QStringView(u"video consult"),
    QStringView(u"video consultation"), QStringView(u"video conference"),
    QStringView(u"video session"), QStringView(u"virtual visit"),
    QStringView(u"virtual appointment"), QStringView(u"virtual consult"),
    QStringView(u"virtual consultation"), QStringView(u"online visit"),
    QStringView(u"online appointment"), QStringView(u"videovisit"), QStringView(u"videocall"),
    QStringView(u"videoconference"), QStringView(u"visita virtual"), QStringView(u"cita virtual"),
    QStringView(u"consulta virtual"), QStringView(u"consulta por video"),
    QStringView(u"cita por video"), QStringView(u"videollamada"), QStringView(u"videoconsulta"),
    QStringView(u"videovisita"), QStringView(u"videoconferencia")};

/// Pages of the same services that explain how to get ready.
constexpr std::array helpWords{QLatin1String("download"), QLatin1String("downloads"),
    QLatin1String("client"), QLatin1String("test"), QLatin1String("support"), QLatin1String("help"),
    QLatin1String("hc"), QLatin1String("articles"), QLatin1String("signin"),
    QLatin1String("signup"), QLatin1String("blog")};

template <std::size_t N>
bool isOneOf(const QString &word, const std::array<QLatin1String, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool beginsAsRemote(const QString &word)
{
    return std::any_of(remoteBeginnings.begin(), remoteBeginnings.end(),
        [&word](QLatin1String beginning) { return word.startsWith(beginning); });
}

bool isOfService(const QString &host)
{
    return std::any_of(services.begin(), services.end(), [&host](QLatin1String service) {
        return host == service
            || (host.endsWith(service) && host.at(host.size() - service.size() - 1) == u'.');
    });
}

/// Compared without the signs that join words in addresses.
QString bareWord(QString part)
{
    part.remove(u'-').remove(u'_');
    return part;
}

/// By whole labels of the host and whole segments of the path: "plan-your-visit" is no meeting.
bool looksLikeMeeting(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const QStringList labels = host.split(u'.');
    const QStringList path = url.path(QUrl::FullyEncoded).toLower().split(u'/', Qt::SkipEmptyParts);
    const auto helps = [](const QString &part) { return isOneOf(bareWord(part), helpWords); };
    const auto meets = [](const QString &part) {
        const QString word = bareWord(part);
        return isOneOf(word, meetingWords) || beginsAsRemote(word);
    };
    // "help.clinic.org" helps; "clinic.help" is just a name.
    if ((labels.size() > 2 && helps(labels.first()))
        || std::any_of(path.begin(), path.end(), helps))
        return false;
    return isOfService(host) || std::any_of(labels.begin(), labels.end(), meets)
        || std::any_of(path.begin(), path.end(), meets);
}

bool endsLink(QChar character)
{
    static const QString ends = QStringLiteral("<>\"`|\\“”„«»‹›");
    // Invisible characters, too: they turn what is read there into something else.
    return character.isSpace() || ends.contains(character) || !character.isPrint();
}

/// What a sentence puts behind a link, brackets only where they were opened before it.
QString withoutSentenceEnd(QString link)
{
    static const QString marks = QStringLiteral(".,;:!?'’*…");
    while (!link.isEmpty()) {
        const QChar last = link.back();
        const QChar opening = last == u')' ? u'('
            : last == u']'                 ? u'['
            : last == u'}'                 ? u'{'
                                           : u' ';
        if (!marks.contains(last) && (opening == u' ' || link.count(opening) >= link.count(last)))
            break;
        link.chop(1);
    }
    return link;
}

/// A link begins a word, or stands behind a bracket or a label ("Link:https://…"). Inside another
/// address it is a part of that: "http://a.test/?to=https://b.test".
bool mayBegin(QStringView word)
{
    static const QString opening = QStringLiteral("([{'‘*-–—");
    while (!word.isEmpty() && opening.contains(word.back()))
        word.chop(1);
    if (word.isEmpty())
        return true;
    if (!word.endsWith(u':'))
        return false;
    word.chop(1);
    static constexpr std::array schemes{QLatin1String("javascript"), QLatin1String("data"),
        QLatin1String("vbscript"), QLatin1String("blob"), QLatin1String("file"),
        QLatin1String("view-source")};
    const bool isScheme = std::any_of(schemes.begin(), schemes.end(),
        [&word](QLatin1String name) { return word.compare(name, Qt::CaseInsensitive) == 0; });
    return !isScheme
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

QList<QUrl> linksIn(const QString &text)
{
    QList<QUrl> links;
    const QString looked = text.left(longestText);
    for (qsizetype begin = 0; begin < looked.size(); ++begin) {
        qsizetype end = begin;
        while (end < looked.size() && !endsLink(looked.at(end)))
            ++end;
        const QString word = looked.mid(begin, end - begin);
        begin = end;
        const qsizetype at = word.indexOf(httpsPrefix, 0, Qt::CaseInsensitive);
        if (at < 0 || !mayBegin(QStringView(word).left(at)))
            continue;
        if (const QUrl url = safeMeetingAddress(withoutSentenceEnd(word.mid(at))); !url.isEmpty())
            links.append(url);
    }
    return links;
}

/// That somebody is seen by video: "Telehealth follow-up", "Videollamada".
bool saysRemote(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QStringList words
        = text.left(longestText).toLower().replace(u'í', u'i').split(between, Qt::SkipEmptyParts);
    const QString sentence = u' ' + words.join(u' ') + u' ';
    return std::any_of(words.begin(), words.end(), beginsAsRemote)
        || std::any_of(remotePhrases.begin(), remotePhrases.end(), [&sentence](QStringView phrase) {
               return sentence.contains(u' ' + phrase.toString() + u' ');
           });
}

/// By what it is and where it is held. Its notes may speak of a video that is to be watched.
bool saysRemote(const Appointment &appointment)
{
    const QStringList places = appointment.participantNames(u"Location");
    return saysRemote(appointment.type.label()) || saysRemote(appointment.description)
        || std::any_of(
            places.begin(), places.end(), [](const QString &place) { return saysRemote(place); });
}

} // namespace

QUrl safeMeetingAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longestAddress)
        return {};
    const QUrl url(trimmed, QUrl::StrictMode);
    const bool safe = url.isValid() && url.scheme() == QLatin1String("https")
        && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.authority().contains(u'@');
    return safe ? url : QUrl();
}

QUrl findMeetingLink(const QStringList &texts, bool isRemote)
{
    QUrl other;
    for (const QString &text : texts) {
        const QList<QUrl> links = linksIn(text);
        for (const QUrl &link : links) {
            if (looksLikeMeeting(link))
                return link;
            if (isRemote && other.isEmpty())
                other = link;
        }
    }
    return other;
}

void adoptFoundLink(Appointment &appointment, const QStringList &contacts)
{
    if (appointment.virtualService)
        return;
    QStringList texts = contacts;
    for (const AppointmentParticipant &participant : appointment.participants)
        texts.append(participant.actor.display);
    texts << appointment.comment << appointment.patientInstruction;
    const QUrl address = findMeetingLink(texts, saysRemote(appointment));
    if (!address.isEmpty())
        appointment.virtualService = VirtualService{address, {}, {}, true};
}

} // namespace kinward::care
