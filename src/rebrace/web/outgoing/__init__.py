"""The few requests that this server makes itself: to the push service of her browser, and to her Baby Buddy."""
