package se.samordna.engine.link;

import java.util.List;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.consent.Consent;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.information.InformationCategory;

/**
 * What a reading through a link leaves behind with the owner: a row in its log, and one among what
 * was disclosed for each consent that the reading rests on.
 */
record Reading(Access access, Sight sight) {

  /** Leaves them, and says in the reader's own log by which consent it was lawful. */
  void leave(Disclosure.Way way) {
    Id<Consent> first = sight.open().values().iterator().next().id();
    access.restsOn(first);
    access.tx().audit().append(atOther(Action.READ_FROM_OUTSIDE).withConsent(first));
    sight
        .byConsent()
        .forEach(
            (consent, categories) ->
                access
                    .tx()
                    .consents()
                    .add(sight.half().other(), disclosure(consent, categories, way)));
  }

  private AuditRow atOther(Action action) {
    return AuditRow.allowed(
        access.now(),
        AuditActor.of(access.caller(), access.by()).askingOf(sight.half().other()),
        action,
        List.of(sight.half().otherPerson()));
  }

  private Disclosure disclosure(
      Consent consent, List<InformationCategory> categories, Disclosure.Way way) {
    return new Disclosure(
        Id.next(),
        sight.half().otherPerson(),
        sight.recipient(),
        Purpose.COORDINATION,
        categories,
        "",
        way,
        Ground.CONSENT,
        consent.id(),
        null,
        "",
        access.caller().staff(),
        access.now());
  }
}
