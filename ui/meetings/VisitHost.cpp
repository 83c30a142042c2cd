#include "ui/meetings/VisitHost.h"

#include "core/base/Logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <utility>

namespace kinward::ui
{

VisitHost::VisitHost(QObject *parent)
    : QObject(parent)
    , m_program(usualProgram())
{
    for (auto *timer : {&m_patience, &m_farewell})
        timer->setSingleShot(true);
    m_patience.setInterval(usualPatience);
    m_farewell.setInterval(longestFarewell);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(Fault::NeverAnswered); });
    connect(&m_farewell, &QTimer::timeout, this, [this] {
        qCWarning(lcUi, "the room of a visit did not leave and was ended");
        letGo();
        Q_EMIT ended();
    });
}

VisitHost::~VisitHost()
{
    finish();
    constexpr int patience = 2000; // milliseconds; a killed process is gone in a few
    const auto processes = findChildren<QProcess *>();
    for (auto *process : processes)
        process->waitForFinished(patience);
}

QString VisitHost::usualProgram()
{
#ifdef Q_OS_WIN
    const auto name = QStringLiteral("kinward-visit.exe");
#else
    const auto name = QStringLiteral("kinward-visit");
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

void VisitHost::setProgram(const QString &program, std::chrono::milliseconds patience)
{
    m_program = program;
    m_patience.setInterval(patience);
}

bool VisitHost::isInstalled() const { return QFileInfo(m_program).isFile(); }

qint64 VisitHost::processId() const { return m_process ? m_process->processId() : 0; }

void VisitHost::start(const visit::Order &order)
{
    m_reader = {};
    m_hasSpoken = false;
    m_isLeaving = false;
    m_process = new QProcess(this);
    m_process->setProgram(m_program);
    // The engine tells there what pages write to their console: links, names.
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardOutput, this, &VisitHost::read);
    connect(m_process, &QProcess::finished, this, &VisitHost::takeEnd);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(Fault::DidNotStart);
    });
    m_patience.start();
    m_process->start();
    send(order);
}

void VisitHost::send(const visit::ToRoom &message)
{
    if (m_process)
        m_process->write(visit::encode(message));
}

void VisitHost::leave()
{
    if (!m_process || m_isLeaving)
        return;
    m_isLeaving = true;
    m_patience.stop();
    m_farewell.start();
    send(visit::Leave());
}

void VisitHost::finish()
{
    if (!m_process)
        return;
    leave();
    m_farewell.stop();
    // Either way takeEnd() hears of it, and then there is none any more.
    if (!m_process->waitForFinished(int(longestFarewell.count())) && m_process) {
        letGo();
        Q_EMIT ended();
    }
}

void VisitHost::read()
{
    m_reader.append(m_process->readAllStandardOutput());
    while (m_process) {
        const auto message = m_reader.next();
        if (!message)
            break;
        m_hasSpoken = true;
        m_patience.stop();
        Q_EMIT received(*message);
    }
    if (m_process && m_reader.isBroken())
        fail(Fault::SpokeNonsense);
}

void VisitHost::takeEnd()
{
    const QProcess *over = m_process;
    read(); // what it said last
    if (!m_process || m_process != over) // the next visit may have begun with that
        return;
    const bool isInOrder
        = m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    const bool isWanted = m_isLeaving || (isInOrder && m_hasSpoken);
    if (!isWanted)
        return fail(m_hasSpoken ? Fault::Crashed : Fault::DidNotStart);
    letGo();
    Q_EMIT ended();
}

/// Lets go of the process, which is gone a moment later.
void VisitHost::letGo()
{
    m_patience.stop();
    m_farewell.stop();
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

void VisitHost::fail(Fault fault)
{
    qCWarning(lcUi) << "the room of a visit is closed:" << fault;
    letGo();
    Q_EMIT failed(fault);
}

} // namespace kinward::ui
