package se.samordna.network;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a membership stands (sources.md, network). Nobody but the person moves a member to {@link
 * #APPROVED_BY_PERSON} or {@link #REMOVED_BY_PERSON}; staff may suggest, invite who is approved,
 * and end.
 */
public enum MemberStatus {
  SUGGESTED,
  APPROVED_BY_PERSON,
  INVITED,
  ACCEPTED,
  DECLINED,
  ENDED,
  REMOVED_BY_PERSON;

  /** The statuses that may follow this one. */
  public Set<MemberStatus> next() {
    return switch (this) {
      case SUGGESTED -> EnumSet.of(APPROVED_BY_PERSON, REMOVED_BY_PERSON, ENDED);
      case APPROVED_BY_PERSON -> EnumSet.of(INVITED, REMOVED_BY_PERSON, ENDED);
      case INVITED -> EnumSet.of(ACCEPTED, DECLINED, REMOVED_BY_PERSON, ENDED);
      case ACCEPTED -> EnumSet.of(REMOVED_BY_PERSON, ENDED);
      case DECLINED -> EnumSet.of(APPROVED_BY_PERSON, REMOVED_BY_PERSON, ENDED);
      case ENDED, REMOVED_BY_PERSON -> EnumSet.noneOf(MemberStatus.class);
    };
  }

  /** Whether only the person's own word brings a member here. */
  public boolean isThePersonsToSay() {
    return this == APPROVED_BY_PERSON || this == REMOVED_BY_PERSON;
  }

  /** Whether the member belongs to the resource group. */
  public boolean isInGroup() {
    return this == ACCEPTED;
  }

  /** Whether the membership is over. */
  public boolean isOver() {
    return this == ENDED || this == REMOVED_BY_PERSON;
  }
}
