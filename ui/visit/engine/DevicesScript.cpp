#include "ui/visit/engine/DevicesScript.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <QtWebEngineCore/QWebEnginePage>
#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineCore/QWebEngineScriptCollection>

#include <utility>

// In a static library nothing else would keep the resources; and the macro wants the global
// namespace.
static void loadScripts() { Q_INIT_RESOURCE(visit_engine); }

namespace kinward::visit
{

namespace
{

QString scriptName() { return QStringLiteral("kinward-devices"); }

QString functionText()
{
    loadScripts();
    QFile file(QStringLiteral(":/kinward/visit/devices.js"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no script for the devices");
    return QString::fromUtf8(file.readAll()).trimmed();
}

Sending sendingOf(const QVariant &word)
{
    if (word.toString() == QLatin1String("live"))
        return Sending::Live;
    return word.toString() == QLatin1String("muted") ? Sending::Muted : Sending::Nothing;
}

} // namespace

DevicesScript::DevicesScript(DeviceChoice choice, bool withCamera)
    : m_choice(std::move(choice))
    , m_withCamera(withCamera)
    , m_token(QUuid::createUuid().toString(QUuid::Id128))
{
}

void DevicesScript::installOn(QWebEnginePage &page) const
{
    auto &scripts = page.scripts();
    for (const auto &former : scripts.find(scriptName()))
        scripts.remove(former);
    QWebEngineScript script;
    script.setName(scriptName());
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::MainWorld);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(source());
    scripts.insert(script);
}

void DevicesScript::setMuted(Device device, bool isMuted)
{
    (device == Device::Microphone ? m_holdsMicrophone : m_holdsCamera) = isMuted;
}

bool DevicesScript::isMuted(Device device) const
{
    return device == Device::Microphone ? m_holdsMicrophone : m_holdsCamera;
}

QString DevicesScript::askState() const { return call(QStringLiteral("state")); }

QString DevicesScript::applyMuted(Device device) const
{
    return call(QStringLiteral("hold"),
        QStringLiteral(", '%1', %2")
            .arg(device == Device::Microphone ? QLatin1String("audio") : QLatin1String("video"),
                isMuted(device) ? QLatin1String("true") : QLatin1String("false")));
}

QString DevicesScript::stopScreen() const { return call(QStringLiteral("stopScreen")); }

QString DevicesScript::close() const { return call(QStringLiteral("close")); }

std::optional<DevicesState> DevicesScript::readState(const QVariant &answer)
{
    const QVariantMap map = answer.toMap();
    if (map.isEmpty())
        return std::nullopt;
    DevicesState state;
    state.microphone = sendingOf(map.value(QStringLiteral("microphone")));
    state.camera = sendingOf(map.value(QStringLiteral("camera")));
    state.isSharingScreen = map.value(QStringLiteral("isSharingScreen")).toBool();
    state.refusals = map.value(QStringLiteral("refused")).toInt();
    return state;
}

QString DevicesScript::source() const
{
    const QJsonObject choice{
        {QStringLiteral("camera"), m_choice.camera},
        {QStringLiteral("microphone"), m_choice.microphone},
        {QStringLiteral("speaker"), m_choice.speaker},
        {QStringLiteral("withoutCamera"), !m_withCamera},
        {QStringLiteral("holdsMicrophone"), m_holdsMicrophone},
        {QStringLiteral("holdsCamera"), m_holdsCamera},
        {QStringLiteral("token"), m_token},
    };
    const auto json = QString::fromUtf8(QJsonDocument(choice).toJson(QJsonDocument::Compact));
    // The comments before the function may stand within the parentheses as well.
    return u'(' + functionText() + QLatin1String(")(") + json + QLatin1String(");");
}

QString DevicesScript::call(const QString &command, const QString &more) const
{
    return QStringLiteral("window.__kinwardDevices && window.__kinwardDevices('%1', '%2'%3)")
        .arg(m_token, command, more);
}

} // namespace kinward::visit
