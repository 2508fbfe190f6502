// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import java.util.List;

/**
 * Changes check {@code ?1} to {@code ?2} where columns name checks among other words. Keys of pages
 * stay as the pagers know them, and so does what was sent: its resolve says the same.
 */
final class NamesInText {
  /** As {@link SubjectText} writes them. */
  private static final String SUBJECTS =
      """
      update incidents set subject = 'check/' || ?2 || substr(subject, length('check/' || ?1) + 1)
      where substr(subject, 1, length('check/' || ?1 || '/')) = 'check/' || ?1 || '/'
      """;

  /** As {@link ConcernText} writes them. */
  private static final String CONCERNS =
      """
      update episodes set concerns = (
          select json_group_array(json(
              iif(value ->> 'check' = ?1, json_set(value, '$.check', ?2), value)))
          from json_each(concerns))
      where concerns <> '' and exists (
          select 1 from json_each(concerns) where value ->> 'check' = ?1)
      """;

  /** As {@link MessageText} writes them. */
  private static final String UNSENT =
      """
      update pages set message = json_set(message, '$.check', ?2)
      where state in ('waiting', 'sending', 'blocked') and message ->> 'check' = ?1
      """;

  /** The words of groups by check. */
  private static final String GROUPS =
      """
      update page_groups
      set key = trim(replace(' ' || key || ' ', ' check=' || ?1 || ' ', ' check=' || ?2 || ' '))
      where instr(' ' || key || ' ', ' check=' || ?1 || ' ') > 0
      """;

  /** As {@link dev.vedette.controller.hush.MatchCodec} writes them. */
  private static final String ORDERS =
      """
      update hush_orders set matches = json_set(matches, '$.check', json((
          select json_group_array(iif(value = ?1, ?2, value)) from json_each(matches, '$.check'))))
      where exists (select 1 from json_each(matches, '$.check') where value = ?1)
      """;

  static final List<String> ALL = List.of(SUBJECTS, CONCERNS, UNSENT, GROUPS, ORDERS);

  private NamesInText() {}
}
