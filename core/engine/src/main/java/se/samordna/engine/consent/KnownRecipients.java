package se.samordna.engine.consent;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;

/** Those outside the provider who can be named: other providers, their units, and outsiders. */
public final class KnownRecipients {
  private KnownRecipients() {}

  /** One recipient, called as it is now; never the person's own provider. */
  public static Recipient called(Access access, Checks checks, String place, Recipient wanted) {
    if (wanted.kind() == Recipient.Kind.OUTSIDER) {
      checks.that(
          wanted.provider() == null && wanted.unit() == null, place + "/kind", Code.FIELD_WRONG);
      return Recipient.outsider(
          checks.required(place + "/name", wanted.name(), Checks.NAME),
          checks.optional(place + "/organisation", wanted.organisation(), Checks.NAME));
    }
    Recipient found = found(access, wanted);
    checks.that(found != null, place, Code.FIELD_WRONG);
    return found == null ? wanted : found;
  }

  private static @Nullable Recipient found(Access access, Recipient wanted) {
    Id<Provider> provider = wanted.provider();
    Id<Unit> unit = wanted.unit();
    if (provider == null
        || provider.equals(access.provider())
        || (wanted.kind() == Recipient.Kind.UNIT) != (unit != null)) {
      return null;
    }
    Provider known = access.tx().organisations().provider(provider).orElse(null);
    if (known == null || unit == null) {
      return known == null ? null : Recipient.of(known);
    }
    return access
        .tx()
        .organisations()
        .unit(provider, unit)
        .map(one -> Recipient.of(known, one))
        .orElse(null);
  }
}
