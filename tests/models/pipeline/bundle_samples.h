#pragma once

/// A bundle of one fact, invented. Apart from the test, since moc of Qt 6.4 stumbles over such strings.
namespace bundles
{

inline constexpr const char* head = R"({"bundle":1,"created":"2024-01-05T09:00:00+09:00"}
)";
/// Facts before their articles, these before their feed: any order will do.
inline constexpr const char* records =
    R"({"fact":{"id":"x-f1","kind":"relation","type":"investment","parties":[{"entity":"x-seed","name":"씨앗벤처","role":"investor"},{"entity":null,"name":"물결봇","role":"investee"}],"object":null,"amount":{"value":4500000000,"unit":"KRW"},"round":"Seed","date":{"start":"2023-03-06","end":"2023-03-07"},"status":"reported","confidence":0.8,"review":"none","evidences":[{"article":"x-a1","start":4,"end":21,"quote":"씨앗벤처가 물결봇에 45억 원을"}],"states":[{"recorded":"2023-03-06T10:00:00+09:00","by":"extract"},{"recorded":"2023-04-01T08:30:00.250+09:00","by":"extract","status":"done"},{"recorded":"2023-05-01T09:00:00+09:00","by":"person","review":"accepted"}]}}
{"article":{"id":"x-a1","url":"https://garam.example/1","feed":"x-feed","outlet":"가람","title":"물결봇 투자","text":"🚀소식 씨앗벤처가 물결봇에 45억 원을 넣는다.","published":"2023-03-06T09:30:00+09:00","recorded":"2023-03-06T09:50:00+09:00","story":"x-s1","mentions":["x-seed","~물결봇"],"terms":["로봇"]}}
{"weather":{"id":"not of this version"}}
{"fetch":{"feed":"x-feed","at":"2023-03-06T01:00:00Z","status":"ok"}}
{"feed":{"id":"x-feed","name":"가람 전체","outlet":"가람","url":"https://garam.example/rss","added":"2023-01-01","removed":null}}
{"entity":{"id":"x-seed","type":"investor","name_ko":"씨앗벤처","aliases":[],"sector":"capital","parent":null}}
{"fx":{"date":"2023-03-01","base":"USD","quote":"KRW","rate":1310.5,"origin":"표"}}
)";

inline constexpr const char* withoutDay = R"({"feed":{"id":"q","url":"https://q.example","added":"soon"}})";
inline constexpr const char* withoutStates =
    R"({"fact":{"id":"q","kind":"statement","quote":"말","speaker":{"name":"이"}}})";

} // namespace bundles
