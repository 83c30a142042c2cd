#include "ui/visit/check/MediaProbe.h"

#include "ui/visit/check/CheckWebPage.h"
#include "ui/visit/engine/ViewRest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QVBoxLayout>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <algorithm>
#include <chrono>

namespace kinward::visit
{

namespace
{

constexpr std::chrono::milliseconds betweenQuestions{100};
constexpr int lowest = 120; // px of the picture
constexpr int highest = 360;

QString scriptOf(const char *call, const DeviceChoice &choice)
{
    const QJsonObject devices{{QStringLiteral("camera"), choice.camera},
        {QStringLiteral("microphone"), choice.microphone},
        {QStringLiteral("speaker"), choice.speaker}};
    return QStringLiteral("check.%1(%2)")
        .arg(QLatin1String(call),
            QString::fromUtf8(QJsonDocument(devices).toJson(QJsonDocument::Compact)));
}

} // namespace

MediaProbe::MediaProbe(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_clock.setInterval(betweenQuestions);
    connect(&m_clock, &QTimer::timeout, this, &MediaProbe::ask);
}

MediaProbe::~MediaProbe() { release(); }

void MediaProbe::start(const DeviceChoice &choice)
{
    m_choice = choice;
    if (!m_view)
        makeView();
    else if (m_isLoaded)
        run(scriptOf("start", m_choice));
}

void MediaProbe::makeView()
{
    m_profile = new QWebEngineProfile; // without a name: nothing of it is on the disk
    m_profile->setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile->setSpellCheckEnabled(false);
    m_profile->installUrlSchemeHandler(CheckFiles::scheme(), &m_files);
    m_view = new QWebEngineView(this);
    m_page = new CheckWebPage(m_profile, m_view);
    m_page->setBackgroundColor(Qt::transparent);
    m_view->setPage(m_page);
    m_view->setObjectName(QStringLiteral("cameraPicture"));
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setAccessibleName(tr("Your camera's picture"));
    layout()->addWidget(m_view);
    connect(m_page, &QWebEnginePage::loadFinished, this, [this](bool isLoaded) {
        if (!isLoaded)
            return;
        m_isLoaded = true;
        keepFocusAway();
        run(scriptOf("start", m_choice));
        m_clock.start();
    });
    // Queued: the page must not be deleted while it tells of its end.
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, &MediaProbe::becomeFailed,
        Qt::QueuedConnection);
    m_page->load(CheckFiles::page());
    keepFocusAway();
}

/// There is nothing to operate in the picture.
void MediaProbe::keepFocusAway()
{
    m_view->setFocusPolicy(Qt::NoFocus);
    for (auto *part : m_view->findChildren<QWidget *>())
        part->setFocusPolicy(Qt::NoFocus);
}

void MediaProbe::choose(const DeviceChoice &choice)
{
    m_choice = choice;
    if (m_isLoaded)
        run(scriptOf("choose", choice));
}

void MediaProbe::playSound() { run(QStringLiteral("check.play()")); }

void MediaProbe::release()
{
    m_clock.stop();
    m_isLoaded = false;
    m_isAsked = false;
    if (m_view)
        bringToRest(*m_view);
    delete m_view; // and its page
    m_view = nullptr;
    m_page = nullptr;
    delete m_profile;
    m_profile = nullptr;
    m_state = {};
}

void MediaProbe::run(const QString &script)
{
    if (m_page)
        m_page->runJavaScript(script);
}

void MediaProbe::ask()
{
    if (m_isAsked)
        return;
    m_isAsked = true;
    // Calls that are open when the page goes are answered with nothing then.
    m_page->runJavaScript(QStringLiteral("check.tell()"),
        [self = QPointer<MediaProbe>(this), page = QPointer<CheckWebPage>(m_page)](
            const QVariant &told) {
            if (self && page && self->m_page == page)
                self->take(told);
        });
}

void MediaProbe::take(const QVariant &told)
{
    m_isAsked = false;
    const QVariantMap parts = told.toMap();
    if (parts.isEmpty())
        return;
    const MediaState state = mediaStateOf(parts);
    if (state != m_state) {
        m_state = state;
        Q_EMIT changed(m_state);
    }
    if (m_state.microphone.state == SourceState::Live)
        Q_EMIT levelTold(levelOf(parts.value(QStringLiteral("loudness")).toDouble()));
}

void MediaProbe::becomeFailed()
{
    release();
    Q_EMIT failed();
}

QSize MediaProbe::sizeHint() const { return {320, 180}; }

void MediaProbe::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(std::clamp(width() * 9 / 16, lowest, highest));
}

} // namespace kinward::visit
