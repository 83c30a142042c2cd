#pragma once

#include "PagedPortal.h"
#include "net/sync/SearchRun.h"
#include "support/TestClock.h"

namespace kinward::test
{

/// One search of observations, and the portal and the store that it is between.
struct SearchHouse {
    using Asked = QList<QByteArray>;
    static inline const auto source = QStringLiteral("Observation");

    SearchHouse();
    /// Keeps what comes in this file from now on.
    void keepSealed(const QString &path);
    net::AuthorizedClient client();
    /// Runs the search once, as a program that was started for it would; what it ended with.
    std::optional<Error> run(
        net::SyncWish wish = {std::chrono::hours(24), std::chrono::minutes(15)});
    QStringList kept() const; ///< ids and texts, e.g. "a=x"
    QString keptTexts() const; ///< e.g. "x y"
    net::SearchProgress progress() const;
    void setProgress(const net::SearchProgress &progress) const;

    PagedPortal portal;
    TestClock clock;
    net::HttpClient http{clock, {1, std::chrono::milliseconds(1), std::chrono::milliseconds(1)}};
    std::unique_ptr<store::RecordStore> keeper;
    net::SectionSearch plan;
    int received = 0; ///< in the last run
    bool wasLeftAlone = false;
};

} // namespace kinward::test
