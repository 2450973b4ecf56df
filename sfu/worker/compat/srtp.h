// Offers the libsrtp 3 calls that the worker makes, on top of the distribution's libsrtp 2.
#pragma once

#include <srtp2/srtp.h>
#include <cstdint>
#include <cstring>
#include <new>

namespace srtp_compat
{
	// libsrtp 3 owns a policy's key; libsrtp 2 only points at it. So the two live and die together.
	struct Policy
	{
		srtp_policy_t v2{};
		unsigned char key[SRTP_MAX_KEY_LEN]{};
	};

	inline srtp_err_status_t create_policy(Policy** out)
	{
		*out = new (std::nothrow) Policy();
		return *out ? srtp_err_status_ok : srtp_err_status_alloc_fail;
	}

	inline void destroy_policy(Policy* policy)
	{
		if (policy)
		{
			// Through a volatile pointer, or the compiler leaves out a write to memory about to be freed.
			volatile unsigned char* key = policy->key;
			for (size_t i = 0; i < sizeof(policy->key); ++i)
			{
				key[i] = 0;
			}
		}
		delete policy;
	}

	inline srtp_err_status_t set_ssrc(Policy* policy, srtp_ssrc_t ssrc)
	{
		policy->v2.ssrc = ssrc;
		return srtp_err_status_ok;
	}

	inline srtp_err_status_t set_profile(Policy* policy, srtp_profile_t profile)
	{
		const auto error = srtp_crypto_policy_set_from_profile_for_rtp(&policy->v2.rtp, profile);
		return error ? error : srtp_crypto_policy_set_from_profile_for_rtcp(&policy->v2.rtcp, profile);
	}

	inline srtp_err_status_t add_key(
	  Policy* policy, const uint8_t* key, size_t keyLength, const uint8_t* salt, size_t saltLength, const uint8_t*, size_t)
	{
		if (keyLength + saltLength > sizeof(policy->key))
		{
			return srtp_err_status_bad_param;
		}
		std::memcpy(policy->key, key, keyLength);
		std::memcpy(policy->key + keyLength, salt, saltLength);
		policy->v2.key = policy->key;
		return srtp_err_status_ok;
	}

	inline srtp_err_status_t set_allow_repeat_tx(Policy* policy, bool allowed)
	{
		policy->v2.allow_repeat_tx = allowed;
		return srtp_err_status_ok;
	}

	inline srtp_err_status_t set_window_size(Policy* policy, size_t size)
	{
		policy->v2.window_size = size;
		return srtp_err_status_ok;
	}

	inline srtp_err_status_t create(srtp_t* session, Policy* policy)
	{
		return ::srtp_create(session, &policy->v2);
	}

	// libsrtp 2 works in place: copy, then protect. The callers already leave room for the trailer.
	template<class F>
	inline srtp_err_status_t in_place(
	  F transform, srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength)
	{
		if (*outLength < inLength)
		{
			return srtp_err_status_bad_param;
		}
		if (in != out)
		{
			std::memcpy(out, in, inLength);
		}
		int length       = static_cast<int>(inLength);
		const auto error = transform(session, out, &length);
		if (!error)
		{
			*outLength = static_cast<size_t>(length);
		}
		return error;
	}

	inline srtp_err_status_t protect(srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t)
	{
		return in_place(::srtp_protect, session, in, inLength, out, outLength);
	}

	inline srtp_err_status_t protect_rtcp(
	  srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t)
	{
		return in_place(::srtp_protect_rtcp, session, in, inLength, out, outLength);
	}

	inline srtp_err_status_t unprotect(srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength)
	{
		return in_place(::srtp_unprotect, session, in, inLength, out, outLength);
	}

	inline srtp_err_status_t unprotect_rtcp(srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength)
	{
		return in_place(::srtp_unprotect_rtcp, session, in, inLength, out, outLength);
	}

	inline srtp_err_status_t stream_remove(srtp_t session, uint32_t ssrc)
	{
		return ::srtp_remove_stream(session, ssrc);
	}
} // namespace srtp_compat

constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
constexpr auto srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);
#define srtp_policy_t srtp_compat::Policy*
#define srtp_policy_create srtp_compat::create_policy
#define srtp_policy_destroy srtp_compat::destroy_policy
#define srtp_policy_set_ssrc srtp_compat::set_ssrc
#define srtp_policy_set_profile srtp_compat::set_profile
#define srtp_policy_add_key srtp_compat::add_key
#define srtp_policy_set_allow_repeat_tx srtp_compat::set_allow_repeat_tx
#define srtp_policy_set_window_size srtp_compat::set_window_size
#define srtp_create srtp_compat::create
#define srtp_protect srtp_compat::protect
#define srtp_protect_rtcp srtp_compat::protect_rtcp
#define srtp_unprotect srtp_compat::unprotect
#define srtp_unprotect_rtcp srtp_compat::unprotect_rtcp
#define srtp_stream_remove srtp_compat::stream_remove
