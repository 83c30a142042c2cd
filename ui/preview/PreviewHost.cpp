#include "ui/preview/PreviewHost.h"

#include "core/base/Logging.h"
#include "preview/frames/Limits.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>

namespace kinward::ui
{

using preview::Frame;
using preview::Refusal;

namespace
{

/// Where its libraries lie, where that is not the usual place. Nothing else that this process
/// knows.
QProcessEnvironment bareEnvironment()
{
    const auto ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment bare;
    for (const auto *name :
        {"LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH", "SystemRoot"}) {
        const QString key = QLatin1String(name);
        if (ours.contains(key))
            bare.insert(key, ours.value(key));
    }
    // An empty one would be taken for "as the parent's".
    bare.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return bare;
}

QImage pictureOf(const preview::RenderedPage &page)
{
    const QImage borrowed(reinterpret_cast<const uchar *>(page.pixels.constData()), page.width,
        page.height, page.width * 4, QImage::Format_RGB32);
    return borrowed.copy();
}

} // namespace

PreviewHost::PreviewHost(
    const QString &program, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_reader(preview::limits::answerBytes)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        qCInfo(lcUi, "a preview took too long and was ended");
        lose(false);
    });
}

PreviewHost::~PreviewHost()
{
    stop();
    constexpr int patience = 2000; // milliseconds; a killed process is gone in a few
    const auto processes = findChildren<QProcess *>();
    for (auto *process : processes)
        process->waitForFinished(patience);
}

QString PreviewHost::usualProgram()
{
#ifdef Q_OS_WIN
    const auto name = QStringLiteral("kinward-preview.exe");
#else
    const auto name = QStringLiteral("kinward-preview");
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

qint64 PreviewHost::processId() const { return m_process ? m_process->processId() : 0; }

void PreviewHost::open(const QByteArray &bytes)
{
    close();
    if (bytes.size() > preview::limits::fileBytes) {
        giveUp(Refusal::Why::TooLarge);
        return;
    }
    m_bytes = bytes;
    start();
}

void PreviewHost::close()
{
    stop();
    m_bytes.clear();
    m_file.reset();
    m_wishes.clear();
    m_failures = 0;
    m_triedAgain = false;
}

void PreviewHost::setWishes(const QList<Wish> &wishes)
{
    m_wishes = wishes;
    if (m_phase == Phase::Rendering)
        m_wishes.removeIf([this](const Wish &wish) {
            return wish.page == m_asked.page && wish.width == m_asked.width; // it is on its way
        });
    askNext();
}

void PreviewHost::start()
{
    m_phase = Phase::Opening;
    m_reader = preview::FrameReader(preview::limits::answerBytes);
    m_process = new QProcess(this);
    m_process->setProgram(m_program);
    m_process->setProcessEnvironment(bareEnvironment());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardOutput, this, &PreviewHost::read);
    connect(m_process, &QProcess::finished, this, [this] { lose(true); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            qCWarning(lcUi, "the program for previews does not start");
            giveUp(Refusal::Why::CannotRead);
        }
    });
    m_deadline.start();
    m_process->start();
    if (!m_process)
        return; // it failed there and then, and has been told
    send({Frame::Kind::Open, m_bytes});
}

/// Lets go of the process, which is gone a moment later.
void PreviewHost::stop()
{
    m_phase = Phase::Closed;
    m_deadline.stop();
    if (!m_process)
        return;
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

void PreviewHost::send(const Frame &frame)
{
    m_process->write(frame.header());
    m_process->write(frame.payload);
}

void PreviewHost::askNext()
{
    if (m_wishes.isEmpty() || !m_file)
        return;
    if (m_phase == Phase::Closed) {
        start();
        return;
    }
    if (m_phase != Phase::Ready)
        return;
    m_asked = m_wishes.takeFirst();
    m_phase = Phase::Rendering;
    m_deadline.start();
    send(preview::RenderRequest{m_asked.page, m_asked.width}.frame());
}

void PreviewHost::read()
{
    m_reader.append(m_process->readAllStandardOutput());
    while (m_process) {
        const auto frame = m_reader.next();
        if (!frame)
            break;
        take(*frame);
    }
    if (m_process && m_reader.isBroken())
        lose(false);
}

void PreviewHost::take(const Frame &frame)
{
    m_deadline.stop();
    if (m_phase == Phase::Opening)
        takeOpened(frame);
    else if (m_phase == Phase::Rendering)
        takePage(frame);
    else
        lose(false); // nobody asked
}

void PreviewHost::takeOpened(const Frame &frame)
{
    const auto file = preview::OpenedFile::from(frame);
    if (!file) {
        const auto refusal = Refusal::from(frame);
        giveUp(refusal ? refusal->why : Refusal::Why::CannotRead);
        return;
    }
    m_phase = Phase::Ready;
    if (!m_file) {
        m_file = file;
        Q_EMIT opened(*file);
    }
    askNext();
}

void PreviewHost::takePage(const Frame &frame)
{
    const auto page = preview::RenderedPage::from(frame);
    if (page && page->page == m_asked.page) {
        m_phase = Phase::Ready;
        m_triedAgain = false;
        m_failures = 0;
        Q_EMIT rendered(m_asked.page, m_asked.width, pictureOf(*page), page->text);
        askNext();
    } else if (Refusal::from(frame)) {
        m_phase = Phase::Ready;
        failPage();
    } else {
        lose(false);
    }
}

void PreviewHost::giveUp(Refusal::Why why)
{
    close();
    Q_EMIT refused(why);
}

/// The process is no use any more: it ended, took too long or spoke nonsense.
void PreviewHost::lose(bool mayTryAgain)
{
    const Phase phase = m_phase;
    stop();
    if (phase == Phase::Rendering && mayTryAgain && !m_triedAgain) {
        m_triedAgain = true;
        m_wishes.prepend(m_asked);
        start();
        return;
    }
    if (phase == Phase::Rendering)
        ++m_failures;
    if (phase == Phase::Opening || m_failures >= mostFailures)
        giveUp(Refusal::Why::CannotRead);
    else if (phase == Phase::Rendering)
        failPage();
    // Otherwise it was idle; the next wish starts another.
}

void PreviewHost::failPage()
{
    m_triedAgain = false;
    Q_EMIT failed(m_asked.page);
    askNext();
}

} // namespace kinward::ui
