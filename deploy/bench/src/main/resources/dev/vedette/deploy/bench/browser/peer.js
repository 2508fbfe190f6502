// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
//
// node peer.js PACKAGE CHROMIUM on|off SHOP USER PASSWORD: the flow as a plain Playwright script has it, a fresh
// context for each run. A line with a number on standard input is answered by the milliseconds of so many runs.
'use strict';
const [package_, executablePath, sandbox, shop, user, password] = process.argv.slice(2);
const { chromium } = require(package_);

async function run(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto(shop + '/');
  await page.getByRole('heading', { name: 'Welcome' }).waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Email').fill(user);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByText('Signed in as').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Goodbye' }).waitFor();
  await context.close();
}

async function main() {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: sandbox === 'on' });
  console.log('[]');
  for await (const line of require('readline').createInterface({ input: process.stdin })) {
    const millis = [];
    for (let left = Number(line); left > 0; left--) {
      const begin = process.hrtime.bigint();
      await run(browser);
      millis.push(Number(process.hrtime.bigint() - begin) / 1e6);
    }
    console.log(JSON.stringify(millis));
  }
  await browser.close();
}

main().catch(wrong => {
  console.error(wrong);
  process.exit(1);
});
