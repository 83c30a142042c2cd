#!/usr/bin/env python3
"""The include rule finds what it is there to find."""
import unittest

from check_includes import violations


def found(path, *includes):
    text = "".join(f"#include {include}\n" for include in includes)
    return [target for _, target, _ in violations(path, text)]


class IncludeRule(unittest.TestCase):
    def test_allowed(self):
        self.assertEqual(found("ui/home/HomePage.cpp", '"core/models/HomeSummary.h"', '"net/session/Sessions.h"', "<QWidget>"), [])
        self.assertEqual(found("src/net/auth/Pkce.cpp", '"core/base/Result.h"', '"net/http/HttpClient.h"', "<QNetworkReply>"), [])
        self.assertEqual(found("src/sandbox/fhir/Importer.cpp", '"sandbox/base/Json.h"', "<sqlite3.h>"), [])

    def test_upward(self):
        self.assertEqual(found("src/core/fhir/RecordReader.cpp", '"net/http/HttpClient.h"'), ["net/http/HttpClient.h"])
        self.assertEqual(found("src/net/http/HttpClient.cpp", '"net/auth/Pkce.h"'), ["net/auth/Pkce.h"])
        self.assertEqual(found("ui/home/HomePage.cpp", '"app/Application.h"'), ["app/Application.h"])
        self.assertEqual(found("src/core/care/Quantity.cpp", '"core/fhir/RecordReader.h"'), ["core/fhir/RecordReader.h"])

    def test_sandbox_is_alone(self):
        self.assertEqual(found("src/sandbox/fhir/Importer.cpp", '"core/fhir/RecordReader.h"', "<QString>"),
                         ["core/fhir/RecordReader.h", "QString"])
        self.assertEqual(found("src/net/http/HttpClient.cpp", '"sandbox/base/Json.h"'), ["sandbox/base/Json.h"])

    def test_library_headers(self):
        self.assertEqual(found("src/core/models/Wording.cpp", "<QColor>", "<QtGui/QIcon>"), ["QColor", "QtGui/QIcon"])
        self.assertEqual(found("ui/home/HomePage.cpp", "<QNetworkReply>", "<QJsonObject>", "<QSqlQuery>"),
                         ["QNetworkReply", "QJsonObject", "QSqlQuery"])
        self.assertEqual(found("ui/records/LabsPage.cpp", "<QWebEngineView>"), ["QWebEngineView"])
        self.assertEqual(found("ui/visit/VisitRoom.cpp", "<QWebEngineView>"), [])

    def test_climbing_out(self):
        self.assertEqual(found("ui/home/HomePage.cpp", '"../records/RecordPage.h"'), ["../records/RecordPage.h"])


if __name__ == "__main__":
    unittest.main()
