package se.samordna.meeting;

/** The kinds of meeting (sources.md, meetings). */
public enum MeetingType {
  RESOURCE_GROUP,
  SIP,
  /** <em>Tavelmöte</em>. */
  BOARD,
  TEAM_DAILY,
  /** The team meeting that decides about intake and closing. */
  TEAM,
  PLAN_MEETING,
  GROUP_SUPERVISION,
  NETWORK_MEETING,
  DISCHARGE_PLANNING,
  COORDINATED_CARE_PLANNING,
  EVALUATION,
  HANDOVER;

  /** Whether the meeting is the team's own and concerns many persons, not one. */
  public boolean isTeams() {
    return this == BOARD || this == TEAM_DAILY || this == TEAM || this == GROUP_SUPERVISION;
  }
}
