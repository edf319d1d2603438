package se.samordna.sip;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a SIP stands (sources.md, SIP).
 *
 * <p>The names are stored and are never changed.
 */
public enum SipState {
  /** Somebody has seen the need. */
  IDENTIFIED,
  /** The person has been told what a SIP is and asked. */
  CONSENT_ASKED,
  /** The person said no. */
  DECLINED,
  /** The person has consented; it is settled who should come and what it is about. */
  PREPARED,
  /** Principals are called and others invited to a day. */
  CALLED,
  /** The meeting has been held. */
  HELD,
  /** The plan is adopted and holds. */
  ADOPTED,
  /** The day of the follow-up has come, or it has begun before its day. */
  FOLLOW_UP_DUE,
  /** The follow-up has led to changes that are not adopted yet. */
  REVISED,
  /** Followed up and over. */
  ENDED,
  /** The person has taken the consent back: frozen as it is, every copy kept by who has it. */
  CONSENT_WITHDRAWN,
  /** The need was seen and no SIP was made, for a reason that is kept. */
  CANCELLED;

  /** The states that may follow this one: the whole table of moves. */
  public Set<SipState> next() {
    return switch (this) {
      case IDENTIFIED -> EnumSet.of(CONSENT_ASKED, CANCELLED);
      case CONSENT_ASKED -> EnumSet.of(DECLINED, PREPARED, CANCELLED);
      case PREPARED -> EnumSet.of(CALLED, CANCELLED, CONSENT_WITHDRAWN);
      case CALLED -> EnumSet.of(PREPARED, HELD, CANCELLED, CONSENT_WITHDRAWN);
      case HELD -> EnumSet.of(CALLED, ADOPTED, CANCELLED, CONSENT_WITHDRAWN);
      case ADOPTED -> EnumSet.of(FOLLOW_UP_DUE, CONSENT_WITHDRAWN);
      case FOLLOW_UP_DUE -> EnumSet.of(REVISED, ENDED, CONSENT_WITHDRAWN);
      case REVISED -> EnumSet.of(ADOPTED, CONSENT_WITHDRAWN);
      case DECLINED, ENDED, CONSENT_WITHDRAWN, CANCELLED -> EnumSet.noneOf(SipState.class);
    };
  }

  /**
   * The state as it is read on a day: of an adopted plan the follow-up is due when its day has
   * come.
   *
   * @param followUp {@code null} when there is none
   */
  public SipState readOn(LocalDate day, @Nullable LocalDate followUp) {
    return this == ADOPTED && followUp != null && !day.isBefore(followUp) ? FOLLOW_UP_DUE : this;
  }

  /** Whether nothing follows. */
  public boolean isOver() {
    return next().isEmpty();
  }

  /** Whether the plan rests on a consent that must live. */
  public boolean restsOnConsent() {
    return next().contains(CONSENT_WITHDRAWN);
  }

  /** Whether what the plan says may be written. */
  public boolean isWritable() {
    return this == PREPARED || this == CALLED || this == HELD || this == REVISED;
  }
}
