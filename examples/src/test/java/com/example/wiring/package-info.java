/** How the code under test comes by its Twilio client, and what a test says for it: one small class for each way. */
package com.example.wiring;
