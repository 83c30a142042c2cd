#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace kinward::app
{

/// What the program was started with.
struct StartOptions {
    Q_DECLARE_TR_FUNCTIONS(StartOptions)

public:
    QString profileFolder; ///< settings and sealed records; empty: the platform's place
    bool demo = false; ///< start the bundled demo portal and open its invite
    QString demoPortalFile; ///< the JSON line of a demo portal that runs already
    QString inviteLink;

    /// Reads the command line; prints and ends the program for --help, --version and what cannot be
    /// understood.
    static StartOptions fromArguments(const QStringList &arguments);
};

} // namespace kinward::app
