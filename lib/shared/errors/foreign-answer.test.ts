import { describe, expect, test } from 'vitest';
import { isWebPage } from './foreign-answer';

describe('isWebPage', () => {
  test.each([
    '<html>',
    '<!DOCTYPE html><html lang="de">',
    '  \n<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    '<!-- squid -->\n<HTML><HEAD>',
    '<head><title>Sign in</title>',
    '<body onload="go()">',
  ])('knows a page for people: %s', (body) => expect(isWebPage(body)).toBe(true));

  test.each([
    '',
    '{}',
    'Bad gateway',
    '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
    '<Error><Message>&lt;html></Message></Error>',
    '<PostResponse><Key>a.html</Key></PostResponse>',
    '<header>',
  ])('takes no bucket’s or server’s answer for one: %s', (body) => expect(isWebPage(body)).toBe(false));
});
