// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.paging.PageGroup.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which episodes a page stands for. */
public interface PageGroupRepository {
  /** Adds a group without members; returns it with its number. */
  PageGroup add(Transaction transaction, PageGroup group);

  /**
   * The latest group of {@code key} to {@code receiver} that takes in episodes at {@code now} and
   * has one that is not over.
   */
  Optional<PageGroup> taking(Transaction transaction, String receiver, String key, Instant now);

  /** How many groups to {@code receiver} began after {@code after}. */
  int countSince(Transaction transaction, String receiver, Instant after);

  /** Adds an episode that is not over; one that is there already stays as it is. */
  void join(Transaction transaction, PageGroup group, Member member);

  /** Groups in which an episode is not over. */
  List<PageGroup> groupsOf(Transaction transaction, long incident, int episode);

  /** Marks an episode as over in a group; returns how many of the group's are not. */
  int leave(Transaction transaction, PageGroup group, long incident, int episode);

  /** The group that a trigger was sent for. */
  Optional<PageGroup> ofPage(Transaction transaction, long page);

  /** The first incidents of a group, each by the episode that joined first, in order of joining. */
  List<Member> members(Transaction transaction, PageGroup group, int limit);

  /** How many incidents a group has, over or not. */
  int size(Transaction transaction, PageGroup group);
}
