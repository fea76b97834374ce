#include "insight/error_text.h"

#include "text/particle.h"

#include <QLatin1StringView>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

/// %1 what, %2 where, %3 the machine's own words; {은} {이} {을} the particle that agrees with what stands before.
struct Sentence {
    const char* code;
    const char* korean;
    const char* english;
};

constexpr Sentence sentences[] = {
    {"net.timeout",
     "'%1'에서 제때 답이 오지 않았습니다. 저장된 기사는 그대로 있습니다. 연결을 확인하고 다시 새로고침하십시오.",
     "'%1' did not answer in time. Your saved articles are unchanged. Check the connection and refresh again."},
    {"net.unresolved",
     "'%1'의 서버를 찾지 못했습니다. 저장된 기사는 그대로 있습니다. 주소와 인터넷 연결을 확인하십시오.",
     "The server of '%1' was not found. Your saved articles are unchanged. Check the address and your connection."},
    {"net.refused",
     "'%1'의 서버가 연결을 받지 않았습니다. 저장된 기사는 그대로 있습니다. 잠시 뒤에 다시 새로고침하십시오.",
     "The server of '%1' refused the connection. Your saved articles are unchanged. Refresh again later."},
    {"net.tls", "'%1'의 보안 연결을 믿을 수 없어 받지 않았습니다(%3). 주소가 맞는지 확인하십시오.",
     "The secure connection to '%1' cannot be trusted, so nothing was fetched (%3). Check the address."},
    {"net.too_large",
     "'%1'{이} 보낸 내용이 너무 커서 받지 않았습니다. 저장된 기사는 그대로 있습니다. 피드 주소가 맞는지 확인하십시오.",
     "'%1' sent too much, so it was not taken. Your saved articles are unchanged. Check that it is the feed's "
     "address."},
    {"net.redirects", "'%1'{이} 다른 주소로 넘기기를 되풀이해 멈췄습니다. 피드의 새 주소를 확인하십시오.",
     "'%1' kept redirecting, so the fetch was stopped. Check the feed's new address."},
    {"net.http",
     "'%1'의 서버가 %3번으로 거절했습니다. 저장된 기사는 그대로 있습니다. 주소를 확인하거나 나중에 다시 하십시오.",
     "The server of '%1' answered with status %3. Your saved articles are unchanged. Check the address or try later."},
    {"net.gone", "'%1'{은} 없어진 피드입니다(410). 모은 기사는 그대로 있고, 다시 묻지 않습니다.",
     "'%1' is gone for good (410). Your saved articles are unchanged; it will not be asked again."},
    {"net.unauthorised", "'%1'{이} 이름과 비밀번호를 묻습니다. 소스의 설정에서 넣거나 고치십시오.",
     "'%1' asks for a name and a password. Give or correct them in the source's settings."},
    {"net.left_host",
     "'%1'{이} 다른 서버로 넘겼습니다. 따로 넣은 헤더를 그곳에 보이지 않으려고 멈췄습니다. 새 주소를 확인하십시오.",
     "'%1' redirected to another server. The fetch was stopped so as not to show it your own headers. Check the new "
     "address."},
    {"net.postponed", "'%1'의 서버가 잠시 쉬어 달라고 해서 이번에는 묻지 않았습니다. 때가 되면 다시 묻습니다.",
     "The server of '%1' asked for a pause, so it was left alone this time. It will be asked again when due."},
    {"net.unsupported_url", "'%1'{은} 웹 주소가 아닙니다. http:// 또는 https://로 시작하는 주소를 넣으십시오.",
     "'%1' is not a web address. Give one that starts with http:// or https://."},
    {"net.bad_proxy", "'%1'{은} 프록시 주소가 아닙니다. http://호스트:포트나 socks5h://호스트:포트처럼 쓰십시오.",
     "'%1' is no address of a proxy. Write it like http://host:port or socks5h://host:port."},
    {"net.secret_in_url", "'%1'의 주소에 비밀번호가 들어 있어 받지 않았습니다. 비밀번호 없는 주소를 주십시오.",
     "The address of '%1' holds a password and was refused. Give it without."},
    {"net.broken", "'%1'{을} 받다가 연결이 끊겼습니다(%3). 저장된 기사는 그대로 있습니다. 다시 새로고침하십시오.",
     "The connection broke while fetching '%1' (%3). Your saved articles are unchanged. Refresh again."},
    {"net.cancelled", "'%1'{을} 받는 일을 멈췄습니다. 그때까지 받은 기사는 저장됐습니다.",
     "Fetching '%1' was stopped. Articles received so far are saved."},
    {"keyring.cannot_write", "비밀번호를 '%1'에 보관하지 못했습니다(%3). 디스크와 권한을 확인하십시오.",
     "The password could not be kept in '%1' (%3). Check the disk and its permissions."},
    {"input.bad_interval", "'%1'{은} 새로고침 간격이 아닙니다. 30m, 2h, 1d(2분에서 7일까지)나 auto로 주십시오.",
     "'%1' is no interval. Give 30m, 2h, 1d (2 minutes to 7 days) or auto."},
    {"feed.not_a_feed", "'%1'{은} 뉴스 피드가 아닙니다. RSS나 Atom 주소인지 확인하십시오.",
     "'%1' is not a news feed. Check that it is an RSS or Atom address."},
    {"feed.too_large", "'%1'{이} 너무 커서 읽지 않았습니다. 저장된 기사는 그대로 있습니다.",
     "'%1' is too large to read. Your saved articles are unchanged."},
    {"feed.none_found",
     "'%1'에서 피드를 찾지 못했습니다. 그 사이트의 RSS 안내에서 피드 주소를 찾아 넣거나, 시작 소스 목록에서 "
     "고르십시오.",
     "No feed was found at '%1'. Look for the feed's address on the site's RSS page, or choose from the starter "
     "feeds."},
    {"feed.unknown_id", "'%1'{은} 웹 주소도 시작 소스의 이름도 아닙니다. 'pado feed catalogue'로 찾아보십시오.",
     "'%1' is neither a web address nor a starter feed. Look it up with 'pado feed catalogue'."},
    {"feed.needs_value", "'%1'{은} 채울 말이 있어야 하는 소스입니다. %3 옵션으로 주십시오.",
     "'%1' has a blank to fill in. Give it with %3."},
    {"feed.takes_no_value", "'%1'에는 채울 말이 없습니다. %3 옵션을 빼십시오.",
     "'%1' has no blank to fill in. Leave %3 out."},
    {"opml.not_opml", "'%1'{은} OPML 파일이 아닙니다. 다른 리더에서 내보낸 구독 목록을 주십시오.",
     "'%1' is not an OPML file. Give a list of subscriptions exported from a feed reader."},
    {"opml.too_large", "'%1'{이} 너무 커서 읽지 않았습니다. 구독은 그대로 있습니다.",
     "'%1' is too large to read. Your subscriptions are unchanged."},
    {"feed.empty", "'%1'에 내용이 없습니다. 잠시 뒤에 다시 새로고침하십시오.", "'%1' is empty. Refresh again later."},
    {"article.not_html", "'%1'{은} 웹 페이지가 아닙니다. HTML 파일을 주십시오.",
     "'%1' is not a web page. Give an HTML file."},
    {"article.empty", "'%1'에서 읽을 만한 글을 찾지 못했습니다.", "No readable text was found in '%1'."},
    {"article.too_large", "'%1'{이} 너무 커서 읽지 않았습니다.", "'%1' is too large to read."},
    {"input.cannot_read", "'%1' 파일을 읽을 수 없습니다(%3). 경로와 권한을 확인하십시오.",
     "The file '%1' cannot be read (%3). Check its path and permissions."},
    {"export.bundle_is_whole", "꾸러미는 작업공간 전체를 담습니다. 조건 없이 내보내거나, csv나 json으로 쓰십시오.",
     "A bundle holds the whole workspace. Export it without filters, or as csv or json."},
    {"chart.no_picture", "'%1'{은} 아직 그림이 없습니다. 숫자는 --format json으로 받으십시오.",
     "There is no picture of '%1' yet. Take its figures with --format json."},
    {"chart.bad_suffix", "'%1'에 쓸 형식을 알 수 없습니다. 파일 이름을 .svg나 .png(그림), .json(숫자)으로 끝내십시오.",
     "The format for '%1' is unknown. End the file's name in .svg or .png (picture) or .json (figures)."},
    {"chart.bad_format", "'%1'{은} %2 파일의 이름이 아닙니다. 이름이나 --format을 고치십시오.",
     "'%1' is no name for a file of %2. Change the name or --format."},
    {"chart.bad_size", "그림의 크기 '%1'{을} 쓸 수 없습니다. 1280x720처럼, 너비와 높이를 %2에서 %3까지로 적으십시오.",
     "The size '%1' cannot be used. Give width and height like 1280x720, from %2 to %3."},
    {"chart.cannot_paint", "그림 '%1'{을} 그릴 기억 공간이 모자랍니다. --size를 줄여 다시 하십시오.",
     "There is not enough memory to paint '%1'. Give a smaller --size."},
    {"search.unclosed_quote", "찾는 말의 %2번째 글자에서 연 따옴표가 닫히지 않았습니다. 끝에 \"를 붙이십시오.",
     "The quotation mark at character %2 of the search is not closed. Add \" at its end."},
    {"search.unclosed_bracket", "찾는 말의 %2번째 글자에서 연 괄호가 닫히지 않았습니다. 끝에 )를 붙이십시오.",
     "The bracket at character %2 of the search is not closed. Add ) at its end."},
    {"search.extra_bracket", "찾는 말의 %2번째 글자의 닫는 괄호에 여는 괄호가 없습니다. 지우거나 앞에 (를 넣으십시오.",
     "The closing bracket at character %2 of the search has none that opens. Remove it or put ( before."},
    {"search.missing_word", "찾는 말의 %2번째 글자: '%1' 곁에 찾을 말이 빠졌습니다. 말을 더하거나 그것을 지우십시오.",
     "Character %2 of the search: '%1' lacks a word beside it. Add one or remove it."},
    {"search.unknown_field",
     "찾는 말의 %2번째 글자: '%1'{은} 찾을 수 있는 항목이 아닙니다. 다음 가운데 하나를 쓰십시오: %3. 글자 그대로 "
     "찾으려면 따옴표로 묶으십시오.",
     "Character %2 of the search: '%1' is nothing that can be asked for. Use one of %3. Put it in quotation marks to "
     "find it as it is."},
    {"search.bad_value", "찾는 말의 %2번째 글자: '%1'{은} 쓸 수 없는 값입니다. 이렇게 쓰십시오: %3.",
     "Character %2 of the search: '%1' is no value. Write it like %3."},
    {"search.bad_comparison", "찾는 말의 %2번째 글자: '%1'에는 크고 작음이 없습니다. :를 쓰십시오.",
     "Character %2 of the search: '%1' has no more and less. Use :."},
    {"search.too_much", "찾는 말이 너무 깁니다(%2번째 글자부터). 줄여서 다시 찾으십시오.",
     "The search is too long, from character %2 on. Shorten it and search again."},
    {"input.too_large", "'%1' 파일이 너무 커서 읽지 않았습니다. 1GB까지 읽습니다. 나누어 주십시오.",
     "The file '%1' is too large to read; up to 1 GB can be. Split it."},
    {"input.bad_date", "'%1'{은} 날짜가 아닙니다. 2023-06-20처럼 쓰십시오.",
     "'%1' is not a date. Write it like 2023-06-20."},
    {"input.bad_period", "끝나는 날(%2)이 시작하는 날(%1)보다 앞섭니다. 두 날을 바꾸어 주십시오.",
     "The period ends on %2, before it starts on %1. Swap the two days."},
    {"input.unknown_company", "모르는 기업입니다: '%1'. 'pado companies'로 이름을 찾아보십시오.",
     "No company named '%1' is known. Look names up with 'pado companies'."},
    {"input.bad_condition", "'%1'{은} 규칙의 조건이 아닙니다. 'title:contains:광고,협찬'처럼 쓰십시오.",
     "'%1' is no condition of a rule. Write it like 'title:contains:advert,sponsored'."},
    {"input.bad_rule",
     "규칙에는 조건과 할 일이 하나씩은 있어야 합니다. --mute 낱말처럼, 또는 --when과 --drop·--read·--star·--label을 "
     "주십시오.",
     "A rule needs a condition and an action. Give --mute WORD, or --when with --drop, --read, --star or --label."},
    {"input.no_condition", "찾을 조건이 없습니다. --when, --mute, --keep-only 가운데 하나나 규칙의 번호를 주십시오.",
     "There is no condition to look for. Give --when, --mute or --keep-only, or the number of a rule."},
    {"input.bad_scope",
     "'--scope %1'의 --within을 바로잡으십시오. folder·feed·source에는 그 폴더, 피드, 매체를 주고, all에는 주지 "
     "마십시오.",
     "Correct the --within of '--scope %1': folder, feed and source need their folder, feed or outlet, all takes "
     "none."},
    {"input.mute_only_drops",
     "--mute와 --keep-only는 기사를 받지 않는 규칙이라 다른 할 일과 함께 쓸 수 없습니다. 표시만 하려면 "
     "'--when anywhere:contains:낱말'을 쓰십시오.",
     "--mute and --keep-only make rules that drop articles, so they take no other action. To mark articles, use "
     "'--when anywhere:contains:WORD'."},
    {"input.bad_days", "'%1'{은} 보관할 날수가 아닙니다. 1 이상의 수나 forever를 주십시오.",
     "'%1' is no number of days. Give a number from 1, or forever."},
    {"rule.nothing_to_apply",
     "'%1' 규칙은 새 기사에만 쓰입니다. 읽음·별표·라벨을 붙이는 규칙만 이미 받은 기사에 쓸 수 있습니다. 아무것도 "
     "바꾸지 "
     "않았습니다.",
     "The rule '%1' is for new articles only. To stored ones, rules that mark read, star or label can be applied. "
     "Nothing was changed."},
    {"import.cannot_read", "'%1' 파일을 읽을 수 없습니다. 경로와 권한을 확인하십시오.",
     "The file '%1' cannot be read. Check its path and permissions."},
    {"import.too_large", "'%1' 파일이 너무 커서 가져오지 않았습니다. 나누어 가져오십시오.",
     "The file '%1' is too large to import. Split it."},
    {"input.empty", "'%1' 파일에 내용이 없습니다.", "The file '%1' is empty."},
    {"input.not_text", "'%1'{은} 글이 든 파일이 아닙니다. 텍스트나 HTML 파일을 주십시오.",
     "'%1' holds no text. Give a text or HTML file."},
    {"extract.bad_line", "'%1'의 %2번째 줄을 읽을 수 없어 건너뛰었습니다(%3). 그 줄을 고쳐 다시 하십시오.",
     "Line %2 of '%1' cannot be read and was skipped (%3). Mend that line and try again."},
    {"import.not_text", "'%1'{은} 글이 든 파일이 아닙니다. 텍스트, HTML, JSON 줄, 피드 파일을 가져올 수 있습니다.",
     "'%1' holds no text. Text, HTML, JSON lines and feed files can be imported."},
    {"import.bad_page", "'%1'에서 기사를 찾지 못했습니다.", "No article was found in '%1'."},
    {"import.bad_line", "'%1'의 %2번째 줄을 읽을 수 없어 빼고 가져왔습니다(%3). 그 줄을 고쳐 다시 가져오십시오.",
     "Line %2 of '%1' cannot be read and was left out (%3). Mend that line and import again."},
    {"import.bad_bundle_line",
     "'%1'의 %2번째 줄이 잘못되어(%3) 아무것도 가져오지 않았습니다. 그 줄을 고치거나 꾸러미를 다시 받아 가져오십시오.",
     "Line %2 of '%1' is wrong (%3), so nothing was imported. Mend that line, or have the bundle written anew."},
    {"import.stopped", "'%1'의 작업을 멈췄습니다. 바뀐 것은 없습니다.",
     "Stopped working on '%1'. Nothing was changed."},
    {"input.missing_option", "'%1' 차트에는 --%2 값이 있어야 합니다. 'pado help chart'를 보십시오.",
     "The chart '%1' needs --%2. See 'pado help chart'."},
    {"import.bundle_alone", "꾸러미 '%1'{은} 혼자 가져와야 합니다. 파일을 하나만 적으십시오.",
     "The bundle '%1' has to be imported by itself. Name one file only."},
    {"import.no_bundle",
     "'%1'{은} 꾸러미가 아니어서 --as-recorded를 쓸 수 없습니다. 'pado export'로 만든 파일을 적으십시오.",
     "'%1' is no bundle, so --as-recorded cannot be used. Name a file that 'pado export' wrote."},
    {"demo.stopped",
     "데모를 다 넣기 전에 멈췄습니다. 넣은 기사는 그대로 있습니다. 'pado init --demo'를 다시 하면 이어집니다.",
     "Stopped before the demo was complete. What was filled in is kept; 'pado init --demo' goes on from there."},
    {"store.no_workspace", "'%1'에 작업공간이 없습니다. 'pado init'으로 만드십시오.",
     "There is no workspace in '%1'. Make one with 'pado init'."},
    {"store.newer_schema",
     "'%1'{은} 더 새로운 파도가 만든 작업공간입니다(형식 %3). 파일은 그대로 두었습니다. 파도를 새 판으로 바꾸십시오.",
     "'%1' was made by a newer Pado (schema %3). The file is untouched. Update Pado."},
    {"store.foreign_file", "'%1'{은} 파도의 작업공간이 아닙니다. 파일은 그대로 두었습니다. 다른 폴더를 고르십시오.",
     "'%1' is not a Pado workspace. The file is untouched. Choose another folder."},
    {"store.damaged",
     "작업공간 '%1'{이} 손상됐습니다(%3). 아무것도 바꾸지 않았습니다. 'pado db check'로 살펴보고, 'pado db backups'의 "
     "사본을 'pado db restore'로 되돌리십시오.",
     "The workspace '%1' is damaged (%3). Nothing was changed. Look at it with 'pado db check', and put back a copy "
     "from "
     "'pado db backups' with 'pado db restore'."},
    {"store.in_use",
     "다른 프로그램이 작업공간 '%1'{을} 열어 두고 있어 바꾸지 않았습니다. 파도의 창과 명령을 모두 닫고 다시 하십시오.",
     "Another program has the workspace '%1' open, so it was not replaced. Close Pado's window and commands, then try "
     "again."},
    {"store.too_large_to_copy",
     "작업공간이 커서(%3MB) 날마다 사본을 만들지 않습니다. 'pado db backup'으로 만들거나 'pado db backups --up-to'로 "
     "한도를 올리십시오.",
     "The workspace is large (%3 MB), so no daily copy is made. Make one with 'pado db backup', or raise the limit "
     "with "
     "'pado db backups --up-to'."},
    {"exchange.stopped", "'%1'{을} 다 쓰거나 읽기 전에 멈췄습니다. 작업공간은 그대로입니다. 다시 하면 처음부터 합니다.",
     "'%1' was not finished. The workspace is unchanged. Doing it again begins anew."},
    {"backup.cannot_read", "'%1' 사본을 읽을 수 없습니다. 작업공간은 그대로입니다. 경로와 권한을 확인하십시오.",
     "The copy '%1' cannot be read. The workspace is unchanged. Check its path and permissions."},
    {"backup.damaged", "'%1'{은} 성한 사본이 아닙니다(%3). 작업공간은 그대로입니다. 다른 사본을 고르십시오.",
     "'%1' is not a sound copy (%3). The workspace is unchanged. Choose another copy."},
    {"backup.foreign",
     "'%1'{은} 파도의 작업공간이 아닙니다. 작업공간은 그대로입니다. 'pado db backup'이 만든 파일을 "
     "주십시오.",
     "'%1' is not a workspace of Pado. Your workspace is unchanged. Give a file made by 'pado db backup'."},
    {"brief.cannot_write",
     "브리프를 '%1'에 쓰지 못했습니다(%3). 전에 있던 파일은 그대로입니다. 다른 폴더나 이름을 고르십시오.",
     "The brief could not be written to '%1' (%3). A file that was there is unchanged. Choose another folder or name."},
    {"brief.cannot_paint", "브리프의 쪽을 그리지 못했습니다. 기간을 좁혀 다시 하십시오.",
     "The pages of the brief could not be painted. Choose a shorter period and try again."},
    {"store.locked",
     "다른 프로그램이 작업공간 '%1'{을} 쓰고 있습니다. 아무것도 바꾸지 않았습니다. 그 일이 끝난 뒤 다시 하십시오.",
     "Another program is using the workspace '%1'. Nothing was changed. Try again when it has finished."},
    {"store.refresh_running", "이 작업공간의 새로고침이 이미 진행 중입니다. 끝난 뒤 다시 하십시오.",
     "A refresh of this workspace is already running. Try again when it has finished."},
    {"store.read_only", "작업공간 '%1'에 쓸 수 없습니다. 아무것도 바꾸지 않았습니다. 폴더의 쓰기 권한을 확인하십시오.",
     "The workspace '%1' cannot be written. Nothing was changed. Check the folder's permissions."},
    {"store.disk_full",
     "디스크가 가득 차 저장하지 못했습니다. 이미 저장된 것은 그대로 있습니다. 공간을 비우고 다시 하십시오.",
     "The disk is full, so nothing more was saved. What was saved is intact. Free some space and try again."},
    {"store.io_error", "디스크에서 '%1'{을} 읽거나 쓰지 못했습니다(%3). 디스크를 확인하고 다시 하십시오.",
     "'%1' could not be read or written (%3). Check the disk and try again."},
    {"store.cannot_open", "작업공간 '%1'{을} 열 수 없습니다(%3). 경로와 권한을 확인하십시오.",
     "The workspace '%1' cannot be opened (%3). Check its path and permissions."},
    {"store.exists", "'%1'{은} 이미 구독하고 있습니다.", "You already subscribe to '%1'."},
    {"store.not_found", "'%1'{을} 작업공간에서 찾지 못했습니다.", "'%1' was not found in the workspace."},
    {"file.exists", "'%1' 파일이 이미 있어 덮어쓰지 않았습니다. 다른 이름을 주십시오.",
     "'%1' exists already and was not overwritten. Give another name."},
    {"file.cannot_write",
     "'%1'에 쓰지 못했습니다(%3). 작업공간은 그대로입니다. 폴더의 권한과 남은 공간을 확인하십시오.",
     "'%1' could not be written (%3). The workspace is unchanged. Check the folder's permissions and free space."},
    {"file.disk_full",
     "디스크에 남은 공간이 모자라 '%1'{을} 쓰지 못했습니다. 작업공간은 그대로입니다. 공간을 비우거나 다른 "
     "디스크를 고르십시오.",
     "There is not enough space on the disk for '%1'. The workspace is unchanged. Free some space or choose another "
     "disk."},
    {"output.cannot_write", "결과를 '표준 출력'에 다 쓰지 못했습니다(%3). 받는 쪽의 공간을 확인하고 다시 하십시오.",
     "The result could not be written whole to 'standard output' (%3). Check the space where it goes and try again."},
    {"store.bad_cursor", "'%1'{은} 이어 볼 자리가 아닙니다. 앞 쪽의 next 값을 쓰십시오.",
     "'%1' is no place to go on from. Use the 'next' value of the page before."},
    {"extract.bad_knowledge", "이름 사전의 %2번째 줄을 읽을 수 없습니다(%3). 파도를 다시 설치하십시오.",
     "Line %2 of the name dictionary cannot be read (%3). Install Pado again."},
    {"kb.unknown", "'%1'{은} 모르는 이름입니다. 'pado kb list'로 찾거나 'pado kb add'로 더하십시오.",
     "'%1' is not known. Look it up with 'pado kb list', or add it with 'pado kb add'."},
    {"kb.exists", "'%1'{은} 이미 아는 이름입니다(%3). 'pado kb edit'로 고치십시오.",
     "'%1' is known already (%3). Change it with 'pado kb edit'."},
    {"kb.same", "'%1'{은} 이미 그 이름입니다(%3).", "'%1' is that name already (%3)."},
    {"kb.not_own", "'%1'에는 거둘 것이 없습니다. 내가 넣거나 고친 이름은 'pado kb list --own'으로 봅니다.",
     "There is nothing of yours to take back for '%1'. See 'pado kb list --own'."},
    {"kb.bad_entity", "'%1'{을} 이름으로 넣을 수 없습니다(%3). 이름은 두 글자에서 여든 글자까지입니다.",
     "'%1' cannot be taken over as a name (%3). A name has 2 to 80 characters."},
    {"kb.bad_line", "'%1'의 %2번째 줄을 이름으로 읽을 수 없습니다(%3). 아무것도 넣지 않았습니다. 그 줄을 고치십시오.",
     "Line %2 of '%1' is no name (%3). Nothing was taken over. Mend that line."},
    {"review.nothing_to_correct",
     "고칠 것이 없습니다: 사실 %1{은} 이미 그렇게 되어 있습니다. --type, --party, --amount, --status, --date로 고칠 "
     "것을 "
     "주십시오.",
     "Nothing to correct: fact %1 says that already. Tell what to correct with --type, --party, --amount, --status or "
     "--date."},
    {"review.only_deals",
     "'%1'{을} 이 사실에서는 고칠 수 없습니다. 기업 사이의 일에서만 됩니다. 틀렸으면 'pado review "
     "reject'로 거부하십시오.",
     "'%1' cannot be corrected here: this is no deal. If the fact is wrong, reject it with 'pado review reject'."},
    {"review.bad_type", "'%1'{은} 사실의 유형이 아닙니다. investment, acquisition, mou, supply처럼 쓰십시오.",
     "'%1' is no type of a deal. Write it like investment, acquisition, mou or supply."},
    {"review.bad_status", "'%1'{은} 상태가 아닙니다. done, planned, reported, denied 가운데 하나를 주십시오.",
     "'%1' is no status. Give done, planned, reported or denied."},
    {"review.bad_party", "'%1'{을} 역할과 이름으로 읽을 수 없습니다. 'investor=네이버'처럼 쓰십시오.",
     "'%1' is not a role and a name. Write it like 'investor=Naver'."},
    {"review.bad_role",
     "'%2'에는 '%1' 역할이 없습니다. 'pado review correct --help'를 보거나 --type을 함께 고치십시오.",
     "A deal of type '%2' has no role '%1'. See 'pado review correct --help', or correct --type too."},
    {"review.missing_role", "'%2'에는 '%1' 역할이 더 있어야 합니다. --party %1=이름으로 주십시오.",
     "A deal of type '%2' needs more of the role '%1'. Give it with --party %1=NAME."},
    {"review.bad_amount", "'%1'{을} 금액으로 읽을 수 없습니다. '150억 원'이나 none처럼 쓰십시오.",
     "'%1' is not an amount. Write it like '150억 원' or 'USD 20 million', or none."},
    {"extract.bad_lexicon", "규칙 파일 '%1'{을} 읽을 수 없습니다(%2 %3).",
     "The rule file '%1' cannot be read (%2 %3)."},
};

/// 은, 이, 을 or what agrees with the name before it.
QString particleAfter(const QString& name, QChar particle)
{
    const QString said = text::withParticle(name, particle == u'은'   ? text::Particle::Topic
                                                  : particle == u'이' ? text::Particle::Subject
                                                                      : text::Particle::Object);
    return said.mid(name.size());
}

/// The sentence with its places filled in one go: what is put in is never looked at again. A bracket for a hint goes
/// with it.
QString filled(QStringView sentence, const Error& error)
{
    const QString* const values[] = {&error.what, &error.where, &error.hint};
    QString text, last;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        if (error.hint.isEmpty() && sentence.mid(i, 4) == u"(%3)") {
            i += 3;
            continue;
        }
        if (sentence[i] == u'{' && i + 2 < sentence.size() && sentence[i + 2] == u'}') {
            text += particleAfter(last, sentence[i + 1]);
            i += 2;
            continue;
        }
        const bool isPlace =
            sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1] >= u'1' && sentence[i + 1] <= u'3';
        if (isPlace)
            text += last = *values[sentence[++i].unicode() - u'1'];
        else
            text += sentence[i];
    }
    return text;
}

} // namespace

QString errorText(const Error& error, text::Language language)
{
    const auto it =
        std::ranges::find_if(sentences, [&](const Sentence& s) { return error.code == QLatin1StringView(s.code); });
    if (it == std::end(sentences))
        return QString(error.code) + u": "_s + error.what + u' ' + error.hint;
    const bool isKorean = language == text::Language::Korean;
    return filled(QString::fromUtf8(isKorean ? it->korean : it->english), error);
}

} // namespace pado::insight
