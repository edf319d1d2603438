package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** What a call is refused with, as code and place. */
public final class Refused {
  private Refused() {}

  /** Every reason of a refusal, as {@code CM-1234 /place}; fails when the call goes through. */
  public static List<String> by(ThrowingCallable call) {
    Refusal refusal = catchThrowableOfType(Refusal.class, call);
    assertThat(refusal).as("refusal").isNotNull();
    return refusal.problems().stream().map(Refused::line).toList();
  }

  private static String line(Problem problem) {
    return (problem.code().id() + " " + problem.pointer()).strip();
  }
}
