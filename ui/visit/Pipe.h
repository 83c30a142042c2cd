#pragma once

#include "ui/visit/channel/Messages.h"

#include <QObject>

#include <memory>

namespace kinward::visit
{

/// The pipe to the program that started this one: its own standard input and output, taken away
/// from everything else in the process, so that nobody else can write into what is said, and no
/// child of the engine can hold it open. GUI thread.
class Pipe final : public QObject
{
    Q_OBJECT

public:
    explicit Pipe(QObject *parent = nullptr);
    ~Pipe() override;

    void start(); ///< reads from now on
    void say(const FromRoom &message);

Q_SIGNALS:
    void received(const kinward::visit::ToRoom &message);
    /// The other side has gone, or said what cannot be. Told once.
    void ended();

private:
    struct Reader;

    void take(const QByteArray &bytes);

    std::shared_ptr<Reader> m_reader; ///< the thread that waits for bytes has it, too
    int m_output = -1;
    bool m_isOver = false;
};

} // namespace kinward::visit
