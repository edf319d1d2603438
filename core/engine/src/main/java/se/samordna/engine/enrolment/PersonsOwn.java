package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.Recipient;
import se.samordna.contact.ContactPath;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.EnrolmentBasis;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.AnsweredFormStore.Kept;
import se.samordna.engine.store.ConsentStore;
import se.samordna.enrolment.Enrolment;
import se.samordna.form.Canonical;
import se.samordna.handover.HandoverKeeps;
import se.samordna.handover.HandoverPreview.LookOver;
import se.samordna.model.Model;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanVersion;

/**
 * What is a person's own and no team's, as a handover shows it, in a fixed number of statements.
 *
 * @param plans that have not ended
 * @param members of the network who have not left it
 * @param consents in force
 * @param roles of coordination in force
 * @param forms the newest answers to each form
 * @param basis the ground of the enrolment that is left, in force
 */
record PersonsOwn(
    List<Plan> plans,
    boolean crisisPlan,
    int members,
    List<Consent> consents,
    List<ContactPath> paths,
    List<Appointment> roles,
    List<Canonical> forms,
    Optional<EnrolmentBasis> basis) {

  static PersonsOwn of(Access access, Enrolment leaving) {
    Id<Person> person = leaving.person();
    List<Id<Person>> persons = List.of(person);
    var provider = access.provider();
    var tx = access.tx();
    return new PersonsOwn(
        tx.plans().of(provider, persons).getOrDefault(person, List.of()).stream()
            .filter(plan -> plan.endedAt() == null)
            .toList(),
        tx.plans().crisisPlans(provider, persons).containsKey(person),
        (int)
            tx.networks().of(provider, persons).getOrDefault(person, List.of()).stream()
                .map(member -> member.readOn(access.today()))
                .filter(member -> !member.status().isOver())
                .count(),
        tx.consents().of(provider, person).stream()
            .map(ConsentStore.Kept::consent)
            .filter(one -> one.livesNow(access.now()))
            .toList(),
        tx.contacts().paths(provider, persons).getOrDefault(person, List.of()),
        tx.coordinations().appointments(provider, person).stream()
            .filter(Appointment::isInForce)
            .toList(),
        tx
            .answeredForms()
            .newestCompleted(provider, persons)
            .getOrDefault(person, List.of())
            .stream()
            .map(Kept::canonical)
            .toList(),
        tx.bases().of(provider, leaving.id()).stream().filter(one -> one.to() == null).findFirst());
  }

  /** What stays as it is. */
  HandoverKeeps keeps(Model to) {
    List<PlanContent> contents =
        plans.stream()
            .map(Plan::current)
            .filter(Objects::nonNull)
            .map(PlanVersion::content)
            .toList();
    Set<String> known = new HashSet<>(to.forms());
    return new HandoverKeeps(
        plans.size(),
        contents.stream().mapToInt(content -> content.goals().size()).sum(),
        contents.stream().mapToInt(content -> content.interventions().size()).sum(),
        members,
        consents.size(),
        paths.size(),
        crisisPlan,
        forms.stream()
            .map(Canonical::toString)
            .filter(form -> !known.contains(form))
            .sorted()
            .toList());
  }

  /** What names the unit that is left. */
  List<LookOver> namesOf(Id<Unit> left) {
    List<LookOver> found = new ArrayList<>();
    paths.forEach(path -> found.add(new LookOver(LookOver.Kind.CONTACT_PATH, path.who())));
    roles.stream()
        .filter(role -> role.unit().equals(left))
        .forEach(role -> found.add(new LookOver(LookOver.Kind.ROLE, role.name())));
    consents.stream()
        .flatMap(consent -> consent.terms().recipients().stream())
        .filter(recipient -> recipient.kind() == Recipient.Kind.UNIT)
        .filter(recipient -> left.equals(recipient.unit()))
        .forEach(one -> found.add(new LookOver(LookOver.Kind.CONSENT, one.name())));
    return found.stream().distinct().toList();
  }
}
