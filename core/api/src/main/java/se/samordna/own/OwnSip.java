package se.samordna.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.sip.NoSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;

/**
 * A SIP as the person reads it.
 *
 * @param parties who was asked to come
 * @param calls the meetings that they were called to, the newest first
 * @param why why the need was seen, as the person said it; empty when somebody else saw it
 * @param noSip why no SIP is made, {@code null} unless that is so
 * @param adopted what was adopted last, {@code null} before
 * @param followedUp whether it helped, the newest first
 * @param corrections what the person has said is wrong, the oldest first
 */
public record OwnSip(
    Id<Sip> id,
    SipState state,
    String why,
    @Nullable NoSip noSip,
    List<SipParty> parties,
    List<Call> calls,
    @Nullable Adopted adopted,
    List<FollowedUp> followedUp,
    List<OwnPlan.Correction> corrections) {
  public OwnSip {
    parties = List.copyOf(parties);
    calls = List.copyOf(calls);
    followedUp = List.copyOf(followedUp);
    corrections = List.copyOf(corrections);
  }

  /**
   * Whether it helped: the person's answer and the team's view beside each other.
   *
   * @param version the version that was followed up
   * @param helped the person's answer from 1 to 5, {@code null} when not given
   */
  public record FollowedUp(
      int version, LocalDate day, @Nullable Integer helped, String personsView, String teamsView) {}

  /** A meeting, and whether it has been held. */
  public record Call(LocalDate day, String place, boolean held) {}

  /** An adopted version; the parties are those of that version. */
  public record Adopted(int number, Instant adoptedAt, List<SipParty> parties, SipContent content) {
    public Adopted {
      parties = List.copyOf(parties);
    }
  }
}
