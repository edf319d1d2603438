package se.samordna.engine.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipState;

/** Every pair of states against the moves as the process describes them, written down again. */
class SipMovesTest {
  private static final Map<SipState, Set<SipState>> DESCRIBED =
      Map.ofEntries(
          Map.entry(SipState.IDENTIFIED, Set.of(SipState.CONSENT_ASKED, SipState.CANCELLED)),
          Map.entry(
              SipState.CONSENT_ASKED,
              Set.of(SipState.DECLINED, SipState.PREPARED, SipState.CANCELLED)),
          Map.entry(SipState.DECLINED, Set.of()),
          Map.entry(
              SipState.PREPARED,
              Set.of(SipState.CALLED, SipState.CANCELLED, SipState.CONSENT_WITHDRAWN)),
          Map.entry(
              SipState.CALLED,
              Set.of(
                  SipState.PREPARED,
                  SipState.HELD,
                  SipState.CANCELLED,
                  SipState.CONSENT_WITHDRAWN)),
          Map.entry(
              SipState.HELD,
              Set.of(
                  SipState.CALLED,
                  SipState.ADOPTED,
                  SipState.CANCELLED,
                  SipState.CONSENT_WITHDRAWN)),
          Map.entry(SipState.ADOPTED, Set.of(SipState.FOLLOW_UP_DUE, SipState.CONSENT_WITHDRAWN)),
          Map.entry(
              SipState.FOLLOW_UP_DUE,
              Set.of(SipState.REVISED, SipState.ENDED, SipState.CONSENT_WITHDRAWN)),
          Map.entry(SipState.REVISED, Set.of(SipState.ADOPTED, SipState.CONSENT_WITHDRAWN)),
          Map.entry(SipState.ENDED, Set.of()),
          Map.entry(SipState.CONSENT_WITHDRAWN, Set.of()),
          Map.entry(SipState.CANCELLED, Set.of()));

  @Test
  void no_move_is_possible_but_those_that_are_described() {
    assertThat(DESCRIBED.keySet()).isEqualTo(EnumSet.allOf(SipState.class));
    for (SipState from : SipState.values()) {
      for (SipState to : SipState.values()) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> SipMoves.may(in(from), to));
        if (DESCRIBED.get(from).contains(to)) {
          assertThat(refusal).as("%s to %s", from, to).isNull();
        } else {
          assertThat(refusal).as("%s to %s", from, to).isNotNull();
          assertThat(refusal.problems().get(0).code()).isEqualTo(Code.SIP_MOVE_NOT_POSSIBLE);
        }
      }
    }
  }

  @Test
  void whatever_rests_on_the_consent_can_be_frozen_and_nothing_else() {
    for (SipState state : SipState.values()) {
      assertThat(state.restsOnConsent())
          .as("%s", state)
          .isEqualTo(DESCRIBED.get(state).contains(SipState.CONSENT_WITHDRAWN));
    }
  }

  private static Sip in(SipState state) {
    return new Sip(
        Id.next(),
        Id.next(),
        "common",
        1,
        state,
        new SipNeed(SipNeed.SeenBy.PERSON, LocalDate.of(2027, 3, 1), ""),
        SipContent.EMPTY,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Instant.EPOCH);
  }
}
