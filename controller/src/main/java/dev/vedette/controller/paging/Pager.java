// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

/**
 * Sends pages to one receiver. An implementation keeps no state between pages, ends within 30 s,
 * and throws only for a bug: everything that a receiver or the network does is a {@link
 * SendResult}. A message may come twice, with the same {@link PageMessage#key}; the receiver must
 * show it once. Neither results nor errors hold a secret.
 */
public interface Pager {
  SendResult send(PageMessage message);
}
