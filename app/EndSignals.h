#pragma once

#include <QObject>

namespace kinward::app
{

/// Tells in the event loop that the system wants the program to end: SIGTERM, SIGINT (Ctrl+C) and
/// SIGHUP (the terminal is gone). The second of a kind ends it at once, for whoever cannot wait.
/// One object at a time; elsewhere than on Unix it never tells anything.
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override; ///< the signals end the program at once again

Q_SIGNALS:
    void endRequested();

private:
    int m_readEnd = -1; ///< of the pipe that the handler writes into
    int m_writeEnd = -1;
};

} // namespace kinward::app
