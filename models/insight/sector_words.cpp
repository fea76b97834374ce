#include "insight/sector_words.h"

#include <algorithm>
#include <array>

namespace pado::insight
{

namespace
{

struct SectorWord {
    QStringView sector, korean, english;
};
constexpr SectorWord words[] = {
    {u"semiconductor", u"칩", u"Chip"},
    {u"ai-chip", u"칩", u"Chip"},
    {u"equipment", u"칩", u"Chip"},
    {u"components", u"칩", u"Chip"},
    {u"eda", u"칩", u"Chip"},
    {u"materials", u"칩", u"Chip"},
    {u"ai", u"AI", u"AI"},
    {u"ai-startup", u"AI", u"AI"},
    {u"ai-software", u"AI", u"AI"},
    {u"ai-data", u"AI", u"AI"},
    {u"ai-vision", u"AI", u"AI"},
    {u"ai-industrial", u"AI", u"AI"},
    {u"telecom", u"통신", u"Telco"},
    {u"network", u"통신", u"Telco"},
    {u"cloud", u"클라우드", u"Cloud"},
    {u"it-services", u"클라우드", u"Cloud"},
    {u"saas", u"클라우드", u"Cloud"},
    {u"datacenter", u"클라우드", u"Cloud"},
    {u"ai-infra", u"클라우드", u"Cloud"},
    {u"server", u"클라우드", u"Cloud"},
    {u"storage", u"클라우드", u"Cloud"},
    {u"software", u"클라우드", u"Cloud"},
    {u"security", u"클라우드", u"Cloud"},
    {u"internet", u"넷", u"Web"},
    {u"commerce", u"넷", u"Web"},
    {u"content", u"넷", u"Web"},
    {u"game", u"넷", u"Web"},
    {u"bigtech", u"넷", u"Web"},
    {u"vc", u"금융", u"Fin"},
    {u"pe", u"금융", u"Fin"},
    {u"finance", u"금융", u"Fin"},
    {u"fintech", u"금융", u"Fin"},
    {u"asset-management", u"금융", u"Fin"},
    {u"bank", u"금융", u"Fin"},
    {u"pension", u"금융", u"Fin"},
    {u"accelerator", u"금융", u"Fin"},
    {u"investment", u"금융", u"Fin"},
    {u"sovereign", u"금융", u"Fin"},
    {u"central-bank", u"금융", u"Fin"},
    {u"automotive", u"차", u"Car"},
    {u"mobility", u"차", u"Car"},
    {u"battery", u"차", u"Car"},
    {u"electronics", u"전자", u"Device"},
    {u"display", u"전자", u"Device"},
    {u"consumer", u"전자", u"Device"},
    {u"robot", u"로봇", u"Bot"},
    {u"machinery", u"로봇", u"Bot"},
    {u"industrial", u"로봇", u"Bot"},
    {u"health", u"의료", u"Health"},
    {u"medical-ai", u"의료", u"Health"},
    {u"pharma", u"의료", u"Health"},
    {u"ai-drug", u"의료", u"Health"},
    {u"bio", u"의료", u"Health"},
    {u"public", u"공공", u"Public"},
    {u"ministry", u"공공", u"Public"},
    {u"agency", u"공공", u"Public"},
    {u"commission", u"공공", u"Public"},
    {u"local", u"공공", u"Public"},
    {u"legislature", u"공공", u"Public"},
    {u"intergovernmental", u"공공", u"Public"},
    {u"research", u"연구", u"R&D"},
    {u"university", u"연구", u"R&D"},
    {u"conglomerate", u"그룹", u"Group"},
    {u"holding", u"그룹", u"Group"},
    {u"press", u"언론", u"Press"},
    {u"market-research", u"조사", u"Survey"},
    {u"defense", u"방산", u"Defence"},
    {u"edutech", u"교육", u"Learn"},
    {u"energy", u"에너지", u"Energy"},
};

} // namespace

QString sectorWord(const QString& sector, text::Language language)
{
    const auto found = std::ranges::find(words, QStringView(sector), &SectorWord::sector);
    if (found == std::end(words))
        return {};
    return (language == text::Language::Korean ? found->korean : found->english).toString();
}

} // namespace pado::insight
