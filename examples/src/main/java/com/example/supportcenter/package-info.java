/**
 * A small support center on Twilio TaskRouter, as its owner would write it. Nothing in here knows that it is tested with
 * a fake.
 */
package com.example.supportcenter;
