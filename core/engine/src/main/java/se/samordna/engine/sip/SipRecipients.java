package se.samordna.engine.sip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Leave;
import se.samordna.engine.access.Side;
import se.samordna.engine.consent.LivingConsents;
import se.samordna.engine.link.LinkedRecord;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Refusal;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipVersion.Way;

/**
 * Which principals may have a copy of a SIP, asked of the person's consents for each of them at the
 * moment when it is to leave.
 */
final class SipRecipients {
  private final Access access;
  private final LivingConsents consents;
  private final List<LinkedRecord> linked;

  private SipRecipients(Access access) {
    this.access = access;
    this.consents = LivingConsents.of(access);
    this.linked = LinkedRecord.of(access);
  }

  /** Those of the person that the access is to. */
  static SipRecipients of(Access access) {
    return new SipRecipients(access);
  }

  /** Whether the person is linked with a provider. */
  boolean isLinked(Id<Provider> provider) {
    return linked.stream().anyMatch(one -> one.provider().equals(provider));
  }

  /** What the person's consents are at this moment. */
  LivingConsents consents() {
    return consents;
  }

  /** Whom a party is, as the person's consents name it. */
  Recipient recipient(SipParty party) {
    List<InformationCategory> goals = List.of(InformationCategory.PLAN_GOALS);
    return linked(party).map(this::inside).orElseGet(() -> outside(party, goals));
  }

  private Optional<LinkedRecord> linked(SipParty party) {
    return linked.stream().filter(one -> one.provider().equals(party.provider())).findFirst();
  }

  /**
   * How a copy may leave for a party.
   *
   * @param touches what the plan touches, {@code null} when nobody has gone through it
   */
  Leaving leaving(
      SipParty party, SipContent content, @Nullable Collection<InformationCategory> touches) {
    List<InformationCategory> categories = categories(content);
    LinkedRecord into = linked(party).orElse(null);
    Recipient recipient = into == null ? outside(party, categories) : inside(into);
    Optional<Consent> consent = covering(recipient, categories);
    return new Leaving(
        recipient, into, categories, consent.orElse(null), way(into, recipient, consent, touches));
  }

  private Way way(
      @Nullable LinkedRecord into,
      Recipient recipient,
      Optional<Consent> consent,
      @Nullable Collection<InformationCategory> touches) {
    if (consent.isEmpty()
        || (into != null && into.hides(access))
        || (touches != null && consents.excludes(recipient, touches))) {
      return Way.NO_CONSENT;
    }
    if (touches == null && consents.excludesSomething(recipient)) {
      return Way.TO_GO_THROUGH;
    }
    return into == null ? Way.TO_HAND_OVER : Way.LINKED_RECORD;
  }

  /** What a copy tells of. */
  static List<InformationCategory> categories(SipContent content) {
    List<InformationCategory> categories = new ArrayList<>();
    categories.add(InformationCategory.PLAN_GOALS);
    categories.add(InformationCategory.PLAN_INTERVENTIONS);
    if (!content.crisis().isBlank()) {
      categories.add(InformationCategory.CRISIS_PLAN);
    }
    return categories;
  }

  private Recipient inside(LinkedRecord into) {
    return access
        .tx()
        .organisations()
        .provider(into.provider())
        .map(Recipient::of)
        .orElseThrow(() -> consents.refusal(Recipient.outsider("", ""), null));
  }

  /** A party outside is whomever the person named by the same name. */
  private Recipient outside(SipParty party, List<InformationCategory> categories) {
    List<Recipient> named =
        consents.living().stream()
            .flatMap(one -> one.terms().recipients().stream())
            .filter(one -> same(one.name(), party.name()) || same(one.organisation(), party.name()))
            .toList();
    return named.stream()
        .filter(one -> covering(one, categories).isPresent())
        .findFirst()
        .or(() -> named.stream().findFirst())
        .orElseGet(() -> Recipient.outsider(party.name(), ""));
  }

  /**
   * Whether a consent lets a party know all of it: as a linked provider, or as whomever the person
   * named by the party's name.
   */
  static boolean lets(Consent consent, SipParty party, List<InformationCategory> categories) {
    ConsentTerms terms = consent.terms();
    boolean carries =
        terms.type() == ConsentType.SIP_CREATION
            || (terms.type() == ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS
                && (terms.purpose() == Purpose.JOINT_PLAN
                    || terms.purpose() == Purpose.COORDINATION));
    return carries
        && terms.categories().containsAll(categories)
        && terms.recipients().stream().anyMatch(one -> is(one, party));
  }

  private static boolean is(Recipient one, SipParty party) {
    return party.provider() == null
        ? same(one.name(), party.name()) || same(one.organisation(), party.name())
        : one.kind() == Recipient.Kind.PROVIDER && party.provider().equals(one.provider());
  }

  private static boolean same(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  private Optional<Consent> covering(Recipient recipient, List<InformationCategory> categories) {
    return consents
        .covering(ConsentType.SIP_CREATION, recipient, categories)
        .or(() -> disclosing(Purpose.JOINT_PLAN, recipient, categories))
        .or(() -> disclosing(Purpose.COORDINATION, recipient, categories));
  }

  private Optional<Consent> disclosing(
      Purpose purpose, Recipient recipient, List<InformationCategory> categories) {
    return consents.covering(
        ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS, purpose, recipient, categories);
  }

  /** Whether the table of rights lets a copy leave. */
  boolean mayLeave(Leaving leaving) {
    Leave leave = consents.leave(Optional.ofNullable(leaving.consent()), leaving.recipient(), null);
    LinkedRecord into = leaving.into();
    return into != null && into.hides(access)
        ? access.mayCrossHidden(Action.DISCLOSURE_RECORD, null, Side.OTHER, leave)
        : access.mayCross(Action.DISCLOSURE_RECORD, null, Side.OTHER, leave);
  }

  /** Why a copy may not leave: for want of a consent, and since when. */
  Refusal refusal(Leaving leaving) {
    return consents.refusal(leaving.recipient(), null);
  }

  /**
   * A copy on its way.
   *
   * @param into the linked record that it goes into, {@code null} for one that is handed over
   * @param consent that lets it leave, {@code null} for none
   */
  record Leaving(
      Recipient recipient,
      @Nullable LinkedRecord into,
      List<InformationCategory> categories,
      @Nullable Consent consent,
      Way way) {}
}
