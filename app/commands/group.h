#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace pado::app
{

inline constexpr const char* feedGroup = "피드 구독과 해석 · subscriptions, and parsing a feed";
inline constexpr const char* articleGroup =
    "웹 페이지의 기사, 저장된 기사 · the article in a web page, a stored article";
inline constexpr const char* textGroup = "글에서 수와 날짜 · numbers and dates in a text";
inline constexpr const char* ruleGroup =
    "새 기사에 쓰는 규칙: 가릴 말, 라벨, 알림 · rules for new articles: muted words, labels, notices";
inline constexpr const char* kbGroup =
    "아는 이름: 기업, 사람, 제품 · names that are known: companies, people, products";
inline constexpr const char* reviewGroup = "사실의 확인: 승인, 거부, 고침 · deciding of facts: accept, reject, correct";
inline constexpr const char* workspaceGroup =
    "작업공간 전체를 다른 프로그램도 읽는 파일로 · the whole workspace as a file for every program";
inline constexpr const char* dbGroup = "작업공간의 파일 · the workspace's file";

/// The command that holds subcommands, made on first use: feed, article, text, rule, kb, review, workspace, db.
inline CLI::App* group(CLI::App& cli, const std::string& name, const std::string& description)
{
    for (CLI::App* known : cli.get_subcommands({})) {
        if (known->get_name() == name)
            return known;
    }
    CLI::App* made = cli.add_subcommand(name, description);
    made->require_subcommand(1);
    made->fallthrough();
    return made;
}

} // namespace pado::app
