#include "core/outbox/AttachmentFacts.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QSet>

namespace kinward::outbox
{

namespace
{

const auto unknownType = QLatin1String("application/octet-stream");

/// Endings that a system runs, or hands to something that runs what is in them.
bool hasProgramEnding(const QString &name)
{
    static const QSet<QString> endings = [] {
        const auto all = QStringLiteral("exe com bat cmd scr pif msi msp msix appx application "
                                        "gadget cpl hta js jse vb vbs vbe "
                                        "wsf wsh ws ps1 psm1 ps1xml lnk url inf reg scf jar jnlp "
                                        "class app command workflow pkg "
                                        "dmg sh bash zsh csh ksh run bin elf desktop appimage deb "
                                        "rpm flatpakref snap py pyw pl "
                                        "rb php apk ipa xll xlam docm dotm xlsm xltm pptm potm "
                                        "ppsm sldm iso img vhd vhdx chm hlp "
                                        "html htm xhtml svg svgz mht mhtml xml swf")
                             .split(u' ');
        return QSet<QString>(all.begin(), all.end());
    }();
    return endings.contains(QFileInfo(name).suffix().toLower());
}

bool hasProgramBytes(QByteArrayView bytes)
{
    const auto begins = [&bytes](QByteArrayView magic) { return bytes.startsWith(magic); };
    return begins("MZ")
        || begins("\x7f"
                  "ELF")
        || begins("#!") || begins("\xfe\xed\xfa\xce") || begins("\xfe\xed\xfa\xcf")
        || begins("\xce\xfa\xed\xfe") || begins("\xcf\xfa\xed\xfe") || begins("\xca\xfe\xba\xbe")
        || begins("L\0\0\0\1\x14\2\0");
}

bool isProgramType(const QMimeType &type)
{
    static const QStringList types{QStringLiteral("application/x-executable"),
        QStringLiteral("application/x-sharedlib"), QStringLiteral("application/x-shellscript"),
        QStringLiteral("application/x-desktop"), QStringLiteral("application/x-ms-shortcut"),
        QStringLiteral("application/vnd.microsoft.portable-executable"),
        QStringLiteral("application/x-java-archive"), QStringLiteral("application/javascript"),
        QStringLiteral("text/html"), QStringLiteral("image/svg+xml")};
    return std::any_of(types.begin(), types.end(),
        [&type](const QString &program) { return type.inherits(program); });
}

/// Whether one of them is a kind of the other: text/csv is text/plain, a docx is a zip.
bool agree(const QMimeType &a, const QMimeType &b)
{
    return a.isDefault() || b.isDefault() || a.inherits(b.name()) || b.inherits(a.name());
}

} // namespace

AttachmentFacts factsOf(const QString &name, const QString &announcedType, QByteArrayView beginning)
{
    const QMimeDatabase types;
    const auto announced = types.mimeTypeForName(announcedType.section(u';', 0, 0).trimmed());
    const auto byName = types.mimeTypeForFile(name, QMimeDatabase::MatchExtension);
    const auto bytes = QByteArray::fromRawData(beginning.data(), beginning.size());
    const auto byContent = types.mimeTypeForData(bytes);
    AttachmentFacts facts;
    auto type = byName;
    if (!bytes.isEmpty() && !byContent.isDefault()) {
        // Of two kinds that agree, the narrower one.
        type = byName.isValid() && byName.inherits(byContent.name()) ? byName : byContent;
        facts.isDisguised
            = !agree(byName, byContent) || (announced.isValid() && !agree(announced, byContent));
    } else if (!type.isValid() || type.isDefault()) {
        type = announced;
    }
    const bool isKnown = type.isValid() && !type.isDefault();
    facts.contentType = isKnown ? type.name() : QString(unknownType);
    facts.described = isKnown ? type.comment() : QString();
    facts.isProgram = hasProgramEnding(name) || hasProgramBytes(beginning) || isProgramType(type)
        || (byContent.isValid() && !bytes.isEmpty() && isProgramType(byContent));
    return facts;
}

} // namespace kinward::outbox
