package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.TaskStore.AskedTask;
import se.samordna.engine.task.Deed;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Activity;
import se.samordna.model.DoneBy;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.rule.ActorRole;

/** Whether a deed is what a task asks for: of the kind, since it was asked, by the right people. */
final class Fulfilment {
  private final Access access;
  private final Deed deed;
  private final Map<Id<Unit>, List<Post>> posts = new HashMap<>();

  Fulfilment(Access access, Deed deed) {
    this.access = access;
    this.deed = deed;
  }

  boolean of(AskedTask asked, Activity activity) {
    DoneBy wanted = activity.doneBy();
    return isOfKind(wanted)
        && !deed.at().isBefore(asked.askedAt())
        && isByWhomItShould(asked, wanted)
        && (deed.kind() == Deed.Kind.FORM || hasForm(asked, wanted));
  }

  private boolean isOfKind(DoneBy wanted) {
    return switch (deed.kind()) {
      case CONTACT -> wanted.contacts().contains(Contact.Kind.valueOf(deed.what()));
      case MEETING -> wanted.meetings().contains(MeetingType.valueOf(deed.what()));
      case PLAN -> wanted.plans().contains(DoneBy.PlanRecord.valueOf(deed.what()));
      case FORM -> wanted.form().equals(deed.what()) && !wanted.asksForMoreThanForm();
    };
  }

  private boolean isByWhomItShould(AskedTask asked, DoneBy wanted) {
    return (wanted.roles().isEmpty() || roles(asked).anyMatch(wanted.roles()::contains))
        && (wanted.professions().isEmpty()
            || professions(asked).anyMatch(one -> isOne(one, wanted.professions())));
  }

  private Stream<ActorRole> roles(AskedTask asked) {
    List<Post> here = posts(asked);
    List<ActorRole> roles = new ArrayList<>();
    for (Id<Staff> one : deed.by()) {
      roles.addAll(Actors.of(one, asked.coordinator(), here));
    }
    return roles.stream();
  }

  private Stream<Profession> professions(AskedTask asked) {
    return posts(asked).stream()
        .filter(post -> deed.by().contains(post.staff()))
        .map(Post::profession);
  }

  private static boolean isOne(Profession has, Set<Profession> wanted) {
    return wanted.contains(has) || (has.isPhysician() && wanted.contains(Profession.PHYSICIAN));
  }

  private List<Post> posts(AskedTask asked) {
    return posts.computeIfAbsent(
        asked.task().unit(),
        unit -> access.tx().caseloads().posts(access.provider(), List.of(unit), access.today()));
  }

  /** Whether the form that is asked for beside the deed has been completed since it was asked. */
  private boolean hasForm(AskedTask asked, DoneBy wanted) {
    return wanted.form().isEmpty()
        || access
            .tx()
            .answeredForms()
            .newestCompleted(access.provider(), List.of(deed.person()))
            .getOrDefault(deed.person(), List.of())
            .stream()
            .anyMatch(
                kept ->
                    kept.canonical().url().equals(wanted.form())
                        && !kept.savedAt().isBefore(asked.askedAt()));
  }
}
