package se.samordna.network;

import java.util.EnumSet;
import java.util.Set;
import se.samordna.text.Text;

/**
 * Where a membership stands (sources.md, network). Nobody but the person, or a legal representative
 * within mandate, moves a member to {@link #APPROVED_BY_PERSON} or {@link #REMOVED_BY_PERSON};
 * staff may suggest, invite who is approved, suspend and end.
 */
public enum MemberStatus {
  SUGGESTED,
  APPROVED_BY_PERSON,
  INVITED,
  ACCEPTED,
  DECLINED,
  SUSPENDED,
  ENDED,
  REMOVED_BY_PERSON;

  private static final Text OVER = new Text("Medlemskapet är avslutat.", "The membership is over.");
  private static final Text NOTHING = new Text("", "");

  /** The statuses that may follow this one: the whole table of moves. */
  public Set<MemberStatus> next() {
    return switch (this) {
      case SUGGESTED, DECLINED, SUSPENDED ->
          EnumSet.of(APPROVED_BY_PERSON, REMOVED_BY_PERSON, ENDED);
      case APPROVED_BY_PERSON -> EnumSet.of(INVITED, SUSPENDED, REMOVED_BY_PERSON, ENDED);
      case INVITED -> EnumSet.of(ACCEPTED, DECLINED, SUSPENDED, REMOVED_BY_PERSON, ENDED);
      case ACCEPTED -> EnumSet.of(SUSPENDED, REMOVED_BY_PERSON, ENDED);
      case ENDED, REMOVED_BY_PERSON -> EnumSet.noneOf(MemberStatus.class);
    };
  }

  /** Whether only the person's own word brings a member here. */
  public boolean isThePersonsToSay() {
    return this == APPROVED_BY_PERSON || this == REMOVED_BY_PERSON;
  }

  /** Whether the person's yes holds now; what the person has let the member know rests on it. */
  public boolean hasThePersonsYes() {
    return this == APPROVED_BY_PERSON || this == INVITED || this == ACCEPTED;
  }

  /** Whether the member belongs to the resource group. */
  public boolean isInGroup() {
    return this == ACCEPTED;
  }

  /** Whether the membership is over. */
  public boolean isOver() {
    return this == ENDED || this == REMOVED_BY_PERSON;
  }

  /**
   * All that the member is told of a membership that is over, whoever ended it; empty while it
   * lasts.
   */
  public Text told() {
    return isOver() ? OVER : NOTHING;
  }
}
