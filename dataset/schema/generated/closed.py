"""The closed lists, each by the name of one of its words."""

from typing import Literal

Language = Literal["ko", "en"]
Issue = Literal[
    "account-suspended",
    "account-locked",
    "account-hacked",
    "login-password",
    "verification-2fa",
    "payment-refund",
    "subscription-cancel",
    "privacy-personal-data",
    "report-abuse",
    "rights-infringement",
    "service-error",
    "mail",
    "cafe-blog",
    "search-exposure",
    "spam-message-limit",
    "open-chat-sanction",
    "delete-account",
    "data-recovery",
    "lost-stolen",
    "fraud-phishing",
    "picture-threat",
    "trade-fraud",
    "data-leak",
    "wrong-transfer",
    "account-frozen",
    "contact-general",
]
Emergency = Literal["money-moving", "bad-app", "picture-threat", "trade-fraud", "violence", "rescue", "missing", "life"]
Alone = Literal["rescue", "missing"]
EmergencyTone = Literal["red", "calm"]
CallWay = Literal["call", "text", "web", "list"]
Meaning = Literal[
    "account-suspended",
    "account-locked",
    "account-hacked",
    "login-password",
    "verification-2fa",
    "payment-refund",
    "subscription-cancel",
    "privacy-personal-data",
    "report-abuse",
    "rights-infringement",
    "service-error",
    "mail",
    "cafe-blog",
    "search-exposure",
    "spam-message-limit",
    "open-chat-sanction",
    "delete-account",
    "data-recovery",
    "lost-stolen",
    "fraud-phishing",
    "picture-threat",
    "trade-fraud",
    "data-leak",
    "wrong-transfer",
    "account-frozen",
    "contact-general",
    "emergency-money-moving",
    "emergency-bad-app",
    "emergency-picture-threat",
    "emergency-trade-fraud",
    "emergency-violence",
    "emergency-rescue",
    "emergency-missing",
    "emergency-life",
    "nothing",
]
Kind = Literal[
    "phone", "chat", "web-form", "email", "in-app", "self-service", "help", "social", "community", "store", "post"
]
Role = Literal["home", "help", "contact-form", "policy"]
HumanLevel = Literal["yes", "limited", "none", "unknown"]
PhoneLine = Literal["voice", "ars", "recording"]
SourceType = Literal["official", "official-copy", "law", "press", "community"]
Publisher = Literal["government", "law", "store", "platform", "account"]
Purpose = Literal["loss", "crisis"]
Stance = Literal["supports", "contradicts"]
Method = Literal["copy", "opened", "called", "used"]
Fill = Literal["none", "copy", "tested"]
Platform = Literal["any", "android", "ios", "app", "pc", "web"]
Unit = Literal["hour", "day", "business-day", "week"]
Confidence = Literal["confirmed", "official", "reported", "disputed", "changed", "unverified"]
Write = Literal["none", "inquiry", "appeal"]
Mark = Literal["yes", "talk", "form", "self", "no", "unknown"]
