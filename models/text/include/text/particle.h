#pragma once

#include <QString>
#include <QStringView>

namespace pado::text
{

enum class Particle { Subject, Object, Topic, And, Toward }; ///< 이/가 을/를 은/는 과/와 으로/로

/// Appends the particle that agrees with how `noun` is read aloud: 네이버가, KT가, ATOM을, LPDDR5와. Empty stays empty.
/// @source Unicode §3.12 (Hangul decomposition); 표준국어대사전, entry 으로 (로 after ㄹ).
QString withParticle(QStringView noun, Particle particle);

} // namespace pado::text
