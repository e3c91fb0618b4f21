package io.keepwarm.chassis.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Gives every problem a stable type and a sentence, also those made by the framework (no such path, wrong method, no
/// token). What a failure of ours says inside stays inside: a 5xx tells no more than that it happened.
@ApplicationScoped
class ProblemTypes implements ProblemPostProcessor {
    private static final Map<Integer, String> SENTENCES = Map.of(
            401, "Send a valid bearer token in the Authorization header.",
            403, "Your role does not allow this.",
            404, "There is nothing at this address.",
            405, "This address does not take this method.",
            406, "This address does not offer what the Accept header asks for.",
            413, "The body is larger than this address takes.",
            415, "This address does not take a body of this Content-Type.");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem instanceof Problem) {
            return problem;
        }
        int status = problem.getStatusCode();
        String detail = status >= 500 ? "Something went wrong here; it has been logged." : detail(problem, status);
        return HttpProblem.builder(Problem.of(problem.getStatus(), detail))
                .withInstance(problem.getInstance())
                .build();
    }

    private static String detail(HttpProblem problem, int status) {
        String sentence = SENTENCES.get(status);
        if (sentence != null) {
            return sentence;
        }
        return problem.getDetail() == null ? "The request was refused." : problem.getDetail();
    }

    @Override
    public int priority() {
        return 1_000;
    }
}
