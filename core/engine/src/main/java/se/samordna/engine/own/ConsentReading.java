package se.samordna.engine.own;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.consent.Consent;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.ConsentStore.Kept;
import se.samordna.organisation.Provider;
import se.samordna.own.OwnConsents;
import se.samordna.own.OwnConsents.Given;
import se.samordna.own.OwnConsents.Linked;
import se.samordna.own.OwnConsents.Told;
import se.samordna.own.OwnPart;

/** What a person has said yes and no to, and what was told, as the person reads it. */
record ConsentReading(Access access, Shown shown, HiddenWords words) {

  /** All of it; six statements. */
  OwnConsents consents() {
    return new OwnConsents(given(), links(), told());
  }

  private List<Given> given() {
    return access.tx().consents().of(access.provider(), access.person()).stream()
        .map(Kept::consent)
        .map(one -> own(one.readNow(access.now())))
        .toList();
  }

  static Given own(Consent one) {
    Consent.Withdrawal withdrawn = one.withdrawn();
    return new Given(
        one.id(),
        one.terms().type(),
        one.terms().purpose(),
        one.terms().recipients(),
        one.terms().categories(),
        one.terms().exclusions(),
        one.from(),
        one.to(),
        one.status(),
        withdrawn == null ? null : withdrawn.at(),
        one.recordedBy() == null);
  }

  private List<Linked> links() {
    Map<Id<Provider>, String> names =
        access.tx().organisations().providers().stream()
            .collect(Collectors.toMap(Provider::id, Provider::name));
    return access.tx().links().of(access.provider(), access.person()).stream()
        .map(
            half ->
                new Linked(names.getOrDefault(half.other(), ""), half.begunAt(), half.endedAt()))
        .toList();
  }

  private List<Told> told() {
    return access
        .tx()
        .consents()
        .disclosures(access.provider(), access.person(), PageRequest.first(Page.MAX_SIZE))
        .rows()
        .stream()
        .filter(one -> shown.shows(OwnPart.DISCLOSURE, one.id().value()))
        .map(
            one ->
                new Told(
                    one.at(),
                    one.recipient(),
                    one.purpose(),
                    one.categories(),
                    words.in(one.what()),
                    one.way(),
                    one.ground(),
                    one.consent()))
        .toList();
  }
}
