package se.samordna.daily;

/** How a delivery of medicine went. */
public enum DeliveryOutcome {
  /** The person has got it. */
  GIVEN,
  /** The person said no. */
  DECLINED,
  /** The person was not met. */
  NOT_MET
}
