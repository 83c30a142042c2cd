#include "core/base/Logging.h"

Q_LOGGING_CATEGORY(lcFhir, "kinward.fhir", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "kinward.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "kinward.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAuth, "kinward.auth", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPortal, "kinward.portal", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "kinward.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMessages, "kinward.messages", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUploads, "kinward.uploads", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "kinward.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "kinward.app", QtInfoMsg)
