#pragma once

#include "store/reader.h"
#include "store/workspace.h"
#include "ui/job.h"

#include <QObject>

#include <type_traits>

namespace pado::ui
{

/// Asks the workspace in a job with a reader of its own. A new question makes the answer to the one before void; so
/// does the end of the asker.
class Asker : public QObject
{
public:
    Asker(const store::Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

    /// @param question  const store::Reader& → Result<T>, on a pool thread: it must own what it uses
    /// @param answer    Result<T> → void, on this thread
    template <class Question, class Answer>
    void ask(Question question, Answer answer)
    {
        using Outcome = std::invoke_result_t<Question, const store::Reader&>;
        const int number = ++m_question;
        startJob(
            this, {},
            [workspace = m_workspace, question = std::move(question)](std::stop_token, const OnProgress&) -> Outcome {
                const auto reader = workspace.reader();
                if (!reader)
                    return tl::unexpected(reader.error());
                return question(*reader);
            },
            [this, number, answer = std::move(answer)](Outcome outcome) mutable {
                if (number == m_question)
                    answer(std::move(outcome));
            });
    }

    /// Answers still on their way are void.
    void forget() { ++m_question; }

private:
    store::Workspace m_workspace;
    int m_question = 0;
};

} // namespace pado::ui
