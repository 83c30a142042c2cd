#include "ui/visit/room/MeetingPane.h"

#include "ui/common/Focus.h"
#include "ui/common/Kinds.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/visit/engine/EngineVersion.h"
#include "ui/visit/engine/NavigationPolicy.h"
#include "ui/visit/engine/Origins.h"
#include "ui/visit/engine/ViewRest.h"
#include "ui/visit/room/MeetingPage.h"

#include <QApplication>
#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QtWebEngineCore/QWebEngineContextMenuRequest>
#include <QtWebEngineCore/QWebEngineDownloadRequest>
#include <QtWebEngineCore/QWebEngineFullScreenRequest>
#include <QtWebEngineCore/QWebEngineLoadingInfo>
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineWidgets/QWebEngineView>

#include <utility>

namespace kinward::visit
{

namespace
{

constexpr std::chrono::milliseconds askEvery(400);
constexpr std::chrono::milliseconds goodbyeTime(500); ///< for a page that is told to end
constexpr double whole = 100; ///< percent

std::unique_ptr<QWebEngineProfile> makeProfile()
{
    auto profile = std::make_unique<QWebEngineProfile>(); // without a name: in memory only
    profile->setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setSpellCheckEnabled(false);
    profile->setHttpUserAgent(withoutEngineName(profile->httpUserAgent()));
    profile->setHttpAcceptLanguage(QLocale().uiLanguages().join(u','));
    return profile;
}

} // namespace

MeetingPane::MeetingPane(const ui::Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_statePage(new QScrollArea) // large text in a small window
    , m_state(new ui::StatePane(theme))
{
    setObjectName(QStringLiteral("meetingPane"));
    ui::setKind(m_statePage, QStringLiteral("page"));
    m_statePage->setWidgetResizable(true);
    m_statePage->setFocusPolicy(Qt::NoFocus);
    m_statePage->setWidget(m_state);
    addWidget(m_statePage);
    m_asking.setInterval(askEvery);
    m_goodbye.setSingleShot(true);
    connect(&m_asking, &QTimer::timeout, this, &MeetingPane::ask);
    connect(&m_goodbye, &QTimer::timeout, this, &MeetingPane::dropPage);
    connect(m_state, &ui::StatePane::actionTriggered, this, [this] {
        if (m_heldAt.isEmpty())
            join(m_terms);
        else
            goOn(std::exchange(m_heldAt, {}));
    });
}

MeetingPane::~MeetingPane()
{
    if (m_view)
        bringToRest(*m_view);
    m_view.reset();
    m_page.reset();
}

void MeetingPane::join(const MeetingTerms &terms)
{
    m_terms = terms;
    m_under = terms.link;
    m_isLeaving = m_hasFailed = false;
    m_goodbye.stop();
    dropPage();
    if (!isMeetingAddress(terms.link))
        return showFailure(Failure::NoAddress);
    const bool wasMuted = m_script && m_script->isMuted(DevicesScript::Device::Microphone);
    const bool wasOff = m_script && m_script->isMuted(DevicesScript::Device::Camera);
    m_script = std::make_unique<DevicesScript>(terms.devices, terms.withCamera);
    m_script->setMuted(DevicesScript::Device::Microphone, wasMuted); // after a crash, too
    m_script->setMuted(DevicesScript::Device::Camera, wasOff);
    showJoining(terms.link);
    makePage();
    m_page->open();
    m_asking.start();
    Q_EMIT joining();
}

void MeetingPane::makePage()
{
    m_isShown = false;
    m_isRefused = false;
    m_isHung = false;
    m_heldAt.clear();
    m_silence.invalidate();
    m_profile = makeProfile();
    connect(m_profile.get(), &QWebEngineProfile::downloadRequested, this,
        [this](QWebEngineDownloadRequest *download) {
            download->cancel();
            Q_EMIT remarked(Remark::RefusedDownload, {});
        });
    m_page = std::make_unique<MeetingPage>(
        m_profile.get(), m_terms.link, m_terms.authorities, nullptr);
    m_page->setWithCamera(m_terms.withCamera);
    m_script->installOn(*m_page);
    connectPage();
    m_view = std::make_unique<QWebEngineView>(m_page.get());
    m_view->setObjectName(QStringLiteral("meetingView"));
    m_view->setAccessibleName(tr("The meeting"));
    m_view->setZoomFactor(m_zoom / whole);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view.get(), &QWidget::customContextMenuRequested, this, &MeetingPane::offerMenu);
    addWidget(m_view.get());
}

void MeetingPane::connectPage()
{
    MeetingPage *page = m_page.get();
    connect(page, &MeetingPage::remarked, this, [this](Remark remark, const QString &of) {
        m_isRefused = remark == Remark::RefusedUnencrypted || remark == Remark::RefusedScheme
            || remark == Remark::RefusedTooLong;
        Q_EMIT remarked(remark, of);
    });
    connect(page, &MeetingPage::openOutsideWanted, this, &MeetingPane::openOutsideWanted);
    connect(page, &MeetingPage::goOnAsked, this, &MeetingPane::goOnAsked);
    connect(page, &MeetingPage::handOverAsked, this, &MeetingPane::handOverAsked);
    connect(page, &MeetingPage::screenAsked, this, &MeetingPane::screenAsked);
    // Queued: a page cannot be deleted while it tells of its end.
    connect(page, &MeetingPage::failed, this, &MeetingPane::showFailure, Qt::QueuedConnection);
    connect(
        page, &QWebEnginePage::windowCloseRequested, this,
        [this] {
            if (m_isLeaving)
                dropPage();
        },
        Qt::QueuedConnection);
    connect(
        page, &QWebEnginePage::renderProcessTerminated, this,
        [this] { showFailure(Failure::Crashed); }, Qt::QueuedConnection);
    connect(page, &QWebEnginePage::fullScreenRequested, this,
        [this](QWebEngineFullScreenRequest asked) {
            asked.accept();
            Q_EMIT fullScreenWanted(asked.toggleOn());
        });
    connect(page, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        if (info.status() == QWebEngineLoadingInfo::LoadSucceededStatus)
            return takeLoaded();
        // A link that leads where nobody may go is stopped: there is no picture to wait for.
        const bool isRefused
            = m_isRefused && info.status() == QWebEngineLoadingInfo::LoadStoppedStatus;
        if (!isRefused && info.status() != QWebEngineLoadingInfo::LoadFailedStatus)
            return;
        // An answer that says "not found" or the like is a page to be read, too.
        if (info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain)
            takeLoaded();
        else
            takeNotLoaded(isRefused);
    });
}

void MeetingPane::takeNotLoaded(bool isRefused)
{
    if (m_isLeaving || !m_page || !m_heldAt.isEmpty())
        return;
    // A way that was refused is no failure of the page that is there. One that broke off is: the
    // engine shows nothing then.
    if (!isRefused || !m_isShown)
        showFailure(isRefused ? Failure::NoAddress : Failure::NotReached);
}

void MeetingPane::takeLoaded()
{
    // Behind the question whether to go on, the page that leads on may be complete.
    if (m_isLeaving || !m_page || !m_heldAt.isEmpty())
        return;
    m_isShown = true;
    m_silence.invalidate(); // what the page before was asked may never be answered
    setCurrentWidget(m_view.get());
    watchInner();
    Q_EMIT shown();
}

void MeetingPane::holdAt(const QUrl &url)
{
    m_heldAt = url;
    const QString host = hostText(url);
    //: %1 is the host of an address
    m_state->showError({tr("The link leads on to %1").arg(host),
        tr("The visit is not at the address that the practice gave. Go on only if you know this "
           "service; otherwise leave, and call the practice."),
        //: Button: joins a visit at another address, %1 is its host
        tr("Join at %1").arg(host)});
    setCurrentWidget(m_statePage);
    focusState();
}

void MeetingPane::goOn(const QUrl &url)
{
    if (!m_page)
        return;
    m_heldAt.clear();
    m_under = url;
    if (!m_isShown)
        showJoining(url);
    m_page->goOn(url);
}

void MeetingPane::showJoining(const QUrl &url)
{
    m_state->showEmpty(QStringLiteral("video"), tr("Joining the visit…"),
        //: %1 is the host of an address
        tr("Connecting to %1.").arg(hostText(url)));
    setCurrentWidget(m_statePage);
}

void MeetingPane::showFailure(Failure failure)
{
    if (m_isLeaving)
        return dropPage();
    m_heldAt.clear(); // Try again begins from the practice's link
    m_state->showError(failureText(failure, hostText(m_under)));
    setCurrentWidget(m_statePage);
    m_hasFailed = true;
    dropPage();
    focusState();
}

void MeetingPane::focusState()
{
    // The space of a sentence would press the button.
    if (!qobject_cast<QPlainTextEdit *>(window()->focusWidget()))
        ui::focusFirstIn(m_state);
}

void MeetingPane::leave()
{
    if (m_isLeaving)
        return;
    m_isLeaving = true;
    m_asking.stop();
    if (!m_page) {
        dropPage();
        return;
    }
    m_page->setLeaving();
    m_page->runJavaScript(m_script->close());
    m_page->triggerAction(QWebEnginePage::RequestClose);
    m_state->showEmpty(QStringLiteral("video"), tr("Leaving the visit…"), {});
    setCurrentWidget(m_statePage);
    takeDevices({});
    closePagesDialog();
    m_goodbye.start(goodbyeTime);
}

void MeetingPane::dropPage()
{
    if (m_page && m_page->isAsking()) {
        closePagesDialog();
        m_goodbye.start(goodbyeTime); // it is still on its way back
        return;
    }
    m_goodbye.stop();
    m_asking.stop();
    if (m_view)
        bringToRest(*m_view);
    m_view.reset();
    m_page.reset();
    m_profile.reset();
    takeDevices({});
    if (m_isLeaving) {
        m_isLeaving = false;
        m_script.reset();
        m_hasFailed = false;
        Q_EMIT left();
    } else if (std::exchange(m_hasFailed, false)) {
        Q_EMIT joining(); // nobody is, any more
    }
}

/// One may lie above another.
void MeetingPane::closePagesDialog()
{
    auto *dialog = m_page->isAsking() ? QApplication::activeModalWidget() : nullptr;
    if (dialog)
        dialog->close();
}

void MeetingPane::ask()
{
    if (!m_page || m_page->isAsking())
        return m_silence.invalidate();
    if (m_silence.isValid()) {
        if (std::chrono::milliseconds(m_silence.elapsed()) <= m_patience)
            return; // one question at a time
        if (m_isShown && !std::exchange(m_isHung, true))
            Q_EMIT hung();
        // Asked anew: an answer is lost where the page goes to another process.
    }
    m_silence.start();
    m_page->runJavaScript(m_script->askState(),
        [pane = QPointer(this), page = QPointer(m_page.get())](const QVariant &answer) {
            if (!pane || !page || pane->m_page.get() != page)
                return;
            pane->m_silence.invalidate();
            if (std::exchange(pane->m_isHung, false))
                Q_EMIT pane->answeredAgain();
            if (const auto state = DevicesScript::readState(answer))
                pane->takeDevices(*state);
        });
}

void MeetingPane::takeDevices(const DevicesState &state)
{
    const DevicesState former = std::exchange(m_devices, state);
    if (state.refusals > former.refusals)
        Q_EMIT remarked(Remark::StaysMuted, {});
    if (!(state == former))
        Q_EMIT devicesChanged();
}

void MeetingPane::setMuted(DevicesScript::Device device, bool isMuted)
{
    if (!m_script)
        return;
    m_script->setMuted(device, isMuted);
    if (!m_page)
        return;
    m_script->installOn(*m_page);
    m_page->runJavaScript(m_script->applyMuted(device));
    m_silence.invalidate();
    ask();
}

bool MeetingPane::isMuted(DevicesScript::Device device) const
{
    return m_script && m_script->isMuted(device);
}

void MeetingPane::stopScreen()
{
    if (m_page)
        m_page->runJavaScript(m_script->stopScreen());
}

void MeetingPane::endFullScreen()
{
    if (m_page)
        m_page->triggerAction(QWebEnginePage::ExitFullScreen);
}

void MeetingPane::setZoom(int percent)
{
    m_zoom = percent;
    if (m_view)
        m_view->setZoomFactor(percent / whole);
}

void MeetingPane::focusMeeting()
{
    if (m_view && currentWidget() == m_view.get())
        m_view->setFocus(Qt::OtherFocusReason);
    else
        ui::focusFirstIn(m_state);
}

void MeetingPane::watchInner()
{
    QWidget *inner = m_view->focusProxy();
    if (!inner || inner == m_inner)
        return;
    m_inner = inner;
    inner->installEventFilter(this);
    inner->setAccessibleName(m_view->accessibleName());
}

bool MeetingPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_inner && m_page) {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::TouchEnd:
        case QEvent::KeyPress:
            m_page->noteAct();
            break;
        default:
            break;
        }
    }
    return QStackedWidget::eventFilter(watched, event);
}

void MeetingPane::offerMenu(const QPoint &at)
{
    const auto *asked = m_view->lastContextMenuRequest();
    if (!asked)
        return;
    auto *menu = new QMenu(m_view.get());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](QWebEngineContextMenuRequest::EditFlag flag, const QString &text,
                         QWebEnginePage::WebAction action) {
        if (asked->editFlags().testFlag(flag))
            menu->addAction(
                text, m_page.get(), [page = m_page.get(), action] { page->triggerAction(action); });
    };
    add(QWebEngineContextMenuRequest::CanCut, tr("Cut"), QWebEnginePage::Cut);
    add(QWebEngineContextMenuRequest::CanCopy, tr("Copy"), QWebEnginePage::Copy);
    add(QWebEngineContextMenuRequest::CanPaste, tr("Paste"), QWebEnginePage::Paste);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(m_view->mapToGlobal(at));
}

} // namespace kinward::visit
