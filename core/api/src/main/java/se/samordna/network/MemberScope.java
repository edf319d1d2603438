package se.samordna.network;

import java.util.List;
import se.samordna.information.InformationCategory;

/**
 * What the person lets a member know. It is a ceiling: whoever shares anything still judges what is
 * needed.
 *
 * @param shared what the member may be told of, in the order of the categories
 * @param excluded what the member may not be told of, also where it stands within what is shared
 * @param exceptions what else the member is not to know, in the person's words; empty when nothing
 * @param minutes whether the member may be given minutes of meetings
 */
public record MemberScope(
    List<InformationCategory> shared,
    List<InformationCategory> excluded,
    String exceptions,
    boolean minutes) {

  /** Nothing has been agreed on. */
  public static final MemberScope NOTHING = new MemberScope(List.of(), List.of(), "", false);

  public MemberScope {
    shared = shared.stream().distinct().sorted().toList();
    excluded = excluded.stream().distinct().sorted().toList();
  }

  /** Whether something of these categories may be told: each is shared and none is excluded. */
  public boolean covers(List<InformationCategory> categories) {
    return !categories.isEmpty()
        && shared.containsAll(categories)
        && categories.stream().noneMatch(excluded::contains);
  }
}
