package io.keepwarm.interaction.interaction;

import io.keepwarm.chassis.http.Problem.Flaw;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a batch.
///
/// @param logged how many were logged
/// @param rejected how many were not
/// @param results one for each interaction sent, in their order
public record BatchView(int logged, int rejected, List<Result> results) {

    /// What became of one.
    ///
    /// @param index its place in the batch, from 0
    /// @param id the interaction, if it was logged
    /// @param errors what is wrong with it, if it was rejected; pointers begin at the interaction
    public record Result(
            int index,
            Outcome result,
            @Nullable UUID id,
            @Nullable List<Flaw> errors) {
        static Result logged(int index, UUID id) {
            return new Result(index, Outcome.LOGGED, id, null);
        }

        static Result rejected(int index, List<Flaw> errors) {
            return new Result(index, Outcome.REJECTED, null, errors);
        }
    }

    /// What can become of one.
    public enum Outcome {
        LOGGED,
        REJECTED
    }

    static BatchView of(List<Result> results) {
        int logged = (int) results.stream()
                .filter(result -> result.result() == Outcome.LOGGED)
                .count();
        return new BatchView(logged, results.size() - logged, results);
    }
}
