package se.samordna.engine.enrolment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.enrolment.Coordinator;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.rule.ActorRole;

/** Who somebody is to an enrolment. */
final class Actors {
  private Actors() {}

  /** What the caller is to an enrolment at the unit. */
  static Set<ActorRole> of(
      Caller caller, Id<Unit> unit, @Nullable Coordinator coordinator, List<Post> posts) {
    Set<ActorRole> roles = EnumSet.noneOf(ActorRole.class);
    for (Assignment held : caller.assignments()) {
      if (held.role() == Role.CARE_STAFF || held.role() == Role.TEAM_LEADER) {
        roles.add(ActorRole.STAFF);
      }
      if (held.unit().equals(unit)) {
        addAtUnit(held, roles);
      }
    }
    addCoordination(caller.staff(), coordinator == null ? null : coordinator.staff(), posts, roles);
    return roles;
  }

  /**
   * What one of the staff is to an enrolment at a unit, by the coordination and the posts there.
   */
  static Set<ActorRole> of(Id<Staff> staff, @Nullable Id<Staff> coordinator, List<Post> posts) {
    Set<ActorRole> roles = EnumSet.noneOf(ActorRole.class);
    if (posts.stream().anyMatch(post -> post.staff().equals(staff))) {
      roles.add(ActorRole.TEAM_MEMBER);
    }
    addCoordination(staff, coordinator, posts, roles);
    return roles;
  }

  private static void addAtUnit(Assignment held, Set<ActorRole> roles) {
    switch (held.role()) {
      case TEAM_LEADER -> {
        roles.add(ActorRole.TEAM_LEADER);
        roles.add(ActorRole.TEAM_MEMBER);
      }
      case CARE_STAFF -> roles.add(ActorRole.TEAM_MEMBER);
      case UNIT_MANAGER -> roles.add(ActorRole.UNIT_MANAGER);
      case ADMIN, AUDITOR -> {}
    }
    boolean care = held.role() == Role.CARE_STAFF || held.role() == Role.TEAM_LEADER;
    if (care && held.profession().isPhysician()) {
      roles.add(ActorRole.PHYSICIAN);
    }
  }

  private static void addCoordination(
      Id<Staff> staff, @Nullable Id<Staff> coordinator, List<Post> posts, Set<ActorRole> roles) {
    if (coordinator == null) {
      return;
    }
    if (coordinator.equals(staff)) {
      roles.add(ActorRole.LEAD_COORDINATOR);
      roles.add(ActorRole.COORDINATOR_OR_DEPUTY);
    } else if (standsIn(staff, coordinator, posts)) {
      roles.add(ActorRole.COORDINATOR_OR_DEPUTY);
    }
  }

  /** Whether the coordinator, or whoever stands in for an absent one, is in the meeting. */
  static boolean coordinatorIsThere(
      Meeting meeting, @Nullable Coordinator coordinator, List<Post> posts) {
    if (coordinator == null) {
      return false;
    }
    Id<Staff> lead = coordinator.staff();
    return meeting.attendance().stream()
        .map(Meeting.Attendance::staff)
        .anyMatch(staff -> staff != null && (staff.equals(lead) || standsIn(staff, lead, posts)));
  }

  /**
   * Whether somebody stands in for the coordinator: the deputy named for an absence, while it lasts
   * and however short it is, and anybody of the team who carries persons once the absence is so
   * long that the post is not counted.
   */
  private static boolean standsIn(Id<Staff> staff, Id<Staff> coordinator, List<Post> posts) {
    return isAtWork(staff, posts)
        && (isNamed(staff, coordinator, posts)
            || (!isAtWork(coordinator, posts) && carries(staff, posts)));
  }

  private static boolean isNamed(Id<Staff> staff, Id<Staff> coordinator, List<Post> posts) {
    return posts.stream()
        .anyMatch(post -> post.staff().equals(coordinator) && staff.equals(post.deputy()));
  }

  private static boolean isAtWork(Id<Staff> staff, List<Post> posts) {
    return posts.stream().anyMatch(post -> post.staff().equals(staff) && !post.away());
  }

  private static boolean carries(Id<Staff> staff, List<Post> posts) {
    return posts.stream()
        .anyMatch(post -> post.staff().equals(staff) && post.caseCarrying() && !post.away());
  }
}
