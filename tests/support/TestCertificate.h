#pragma once

#include <QByteArray>

namespace kinward::test
{

/// A certificate for 127.0.0.1 that nobody else trusts, made anew, as PEM.
struct TestCertificate {
    QByteArray certificate;
    QByteArray key; ///< elliptic curve

    static TestCertificate make(); ///< with openssl; fails fatally
};

} // namespace kinward::test
